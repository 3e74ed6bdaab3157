package io.klantbeeld.campaign.contact.response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Counts the contacts that were made, and those that were answered. */
@ApplicationScoped
public class Responses {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int KEYS = 50_000;
    private static final int SHARDS = 16;

    // In the order of the key, so that no two batches wait for each other; a batch is in one shard, so that few wait.
    private static final String ADD = """
            insert into propensity_count (brand, action, channel, shard, trials, successes)
            select brand, action, channel, ?, count(*) filter (where trial), count(*) filter (where success)
              from unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::boolean[])
                   as response (brand, action, channel, trial, success)
             group by brand, action, channel
             order by brand, action, channel
            on conflict (brand, action, channel, shard) do update
               set trials = propensity_count.trials + excluded.trials,
                   successes = propensity_count.successes + excluded.successes
            """;

    private static final String COUNTS = """
            select brand, action, channel, sum(trials) as trials, sum(successes) as successes
              from propensity_count
              join unnest(?::text[], ?::text[], ?::text[]) as asked (brand, action, channel)
                   using (brand, action, channel)
             group by brand, action, channel
            """;

    private final Database database;
    private final Dispositions dispositions;
    private final Cache<Key, Count> counts =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(KEYS).build();

    Responses(Database database, Dispositions dispositions) {
        this.database = database;
        this.dispositions = dispositions;
    }

    /** Tells whether somebody responded, by the words of who held the contact. */
    public boolean isResponse(String disposition) {
        return disposition != null && dispositions.positive().contains(disposition);
    }

    /** Adds what became known of contacts, in the transaction of the caller, which changes no other contacts later. */
    public void add(List<Response> responses) {
        if (responses.isEmpty()) {
            return;
        }
        database.change(
                ADD,
                Math.floorMod(responses.getFirst().contact().hashCode(), SHARDS),
                Database.column(responses, response -> response.key().brand()),
                Database.column(responses, response -> response.key().action()),
                Database.column(responses, response -> response.key().channel()),
                Database.column(responses, Response::trial),
                Database.column(responses, Response::success));
    }

    /** What was counted, as it stood at most ten seconds ago; one statement for all that is not known yet. */
    public Map<Key, Count> of(Collection<Key> keys) {
        return counts.getAll(keys, this::read);
    }

    private Map<Key, Count> read(Set<? extends Key> keys) {
        var read = new HashMap<Key, Count>();
        keys.forEach(key -> read.put(key, Count.NONE));
        database.list(
                COUNTS,
                row -> read.put(key(row), new Count(row.number("trials"), row.number("successes"))),
                Database.column(List.copyOf(keys), Key::brand),
                Database.column(List.copyOf(keys), Key::action),
                Database.column(List.copyOf(keys), Key::channel));
        return read;
    }

    private static Key key(Row row) throws SQLException {
        return new Key(row.text("brand"), row.text("action"), row.text("channel"));
    }

    /** What is counted together. */
    public record Key(String brand, String action, String channel) {}

    /**
     * How often a contact was made, and how often somebody answered.
     *
     * @param trials contacts that were made
     * @param successes those of them that were answered
     */
    public record Count(long trials, long successes) {
        /** Nothing was counted yet. */
        public static final Count NONE = new Count(0, 0);
    }

    /**
     * What became known of a contact.
     *
     * @param trial whether it was made just now
     * @param success whether it was answered just now
     */
    public record Response(UUID contact, Key key, boolean trial, boolean success) {}
}

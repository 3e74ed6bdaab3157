package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.campaign.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Counts contacts against caps, and what came before against exclusions. */
@ApplicationScoped
public class Pressure {
    // All caps of a decision in one statement. The contact that decides is the max-th latest: when it leaves the
    // window, one more fits. What is still to be made counts however long ago it was planned.
    private static final String USED = """
            select cap.place, count(contact.id) as used,
                   (array_agg(contact.pressure_at order by contact.pressure_at desc)
                      filter (where contact.id is not null))[cap.max] as deciding_at
              from jsonb_to_recordset(?::jsonb)
                   as cap (place int, max int, brand text, categories text[], channels text[], actions text[],
                           since timestamptz)
              left join contact
                on contact.person = any (?::uuid[]) and contact.counts
               and contact.state <> all (?::text[])
               and (contact.pressure_at > cap.since or contact.state = any (?::text[]))
               and (cap.brand is null or contact.brand = cap.brand)
               and (cardinality(cap.categories) = 0 or contact.category = any (cap.categories))
               and (cardinality(cap.channels) = 0 or contact.channel = any (cap.channels))
               and (cardinality(cap.actions) = 0 or contact.action = any (cap.actions))
             group by cap.place, cap.max
             order by cap.place
            """;

    private static final String LAST_CONTACT = """
            select max(contact.pressure_at) as at
              from contact
             where contact.person = any (?::uuid[]) and contact.brand = ? and contact.channel = ?
               and contact.state <> all (?::text[])
               and (?::text is null or contact.disposition = ?)
            """;

    private final Database database;

    Pressure(Database database) {
        this.database = database;
    }

    /** Measures how far each cap is used up, in the order of the rules. */
    public List<Usage> measure(Collection<UUID> members, List<PressureRule> rules, Instant now, ZoneId zone) {
        if (rules.isEmpty()) {
            return List.of();
        }
        var caps = IntStream.range(0, rules.size())
                .mapToObj(place -> Cap.of(place, rules.get(place), now, zone))
                .toList();
        return database.list(
                USED,
                row -> usage(rules.get((int) row.number("place")), row, zone),
                Json.write(caps),
                members,
                ContactState.NOT_MADE,
                ContactState.PENDING);
    }

    /** The latest contact on a channel, with a disposition if one is named; null when there was none. */
    public Instant lastContact(Collection<UUID> members, String brand, String channel, String disposition) {
        return database.find(
                        LAST_CONTACT,
                        row -> Optional.ofNullable(row.instant("at")),
                        members,
                        brand,
                        channel,
                        ContactState.NOT_MADE,
                        disposition,
                        disposition)
                .flatMap(at -> at)
                .orElse(null);
    }

    private static Usage usage(PressureRule rule, Row row, ZoneId zone) throws SQLException {
        int used = (int) row.number("used");
        var deciding = row.instant("deciding_at");
        return new Usage(rule, used, deciding == null ? null : rule.window().end(deciding, zone));
    }

    private record Cap(
            int place,
            int max,
            String brand,
            List<String> categories,
            List<String> channels,
            List<String> actions,
            Instant since) {
        static Cap of(int place, PressureRule rule, Instant now, ZoneId zone) {
            var scope = rule.scope();
            return new Cap(
                    place,
                    rule.max(),
                    rule.brand(),
                    scope.categories(),
                    scope.channels(),
                    scope.actions(),
                    rule.window().start(now, zone));
        }
    }
}

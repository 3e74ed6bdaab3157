package io.klantbeeld.campaign.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.klantbeeld.campaign.campaign.brake.Brakes;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers what campaigns there are and by which rules they decide. */
@ApplicationScoped
public class Campaigns {
    private static final int COMPILED_REVISIONS = 500;

    // Paused ones too, so that a decision can say why nothing happened. What policies wait for comes along, since every
    // batch of events asks for both.
    private static final String CALLED_BY = """
            select key, brand, state, killed, live_revision, latest_revision,
                   array(select channel from campaign_brake
                          where campaign_brake.campaign = campaign.key and until is null) as braked,
                   null as awaited
              from campaign
             where entry_event = any (?::text[]) and state in ('RUNNING', 'PAUSED')
            union all
            select null, brand, null, null, null, null, null, after_events
              from contact_policy
             where after_events <> '{}' and removed_at is null and after_events && ?::text[]
             order by key
            """;

    private static final String RUNNING = """
            select key, brand, state, killed, live_revision, latest_revision,
                   array(select channel from campaign_brake
                          where campaign_brake.campaign = campaign.key and until is null) as braked
              from campaign
             where state = 'RUNNING' and not killed and live_revision is not null and (? or brand = any (?::text[]))
             order by key
            """;

    private static final String BY_KEY = """
            select key, brand, state, killed, live_revision, latest_revision,
                   array(select channel from campaign_brake
                          where campaign_brake.campaign = campaign.key and until is null) as braked
              from campaign where key = ? and latest_revision is not null
            """;

    // Paused ones too: who is left out stays left out while nothing runs. The condition on the words is that of a
    // partial
    // index, so that only revisions that leave people out of everything are opened.
    private static final String HOLD_OUTS = """
            select campaign.key, campaign.brand,
                   (campaign_revision.definition::jsonb #>> '{holdOut,percent}')::numeric as percent
              from campaign_revision
              join campaign on campaign.live_revision = campaign_revision.id
             where (campaign_revision.definition::jsonb #>> '{holdOut,global}') = 'true'
               and campaign.brand = any (?::text[]) and campaign.state in ('RUNNING', 'PAUSED')
             order by campaign.key
            """;

    private static final String REVISION =
            "select id, campaign, number, definition from campaign_revision where id = ?";

    private final Database database;
    private final CampaignCompiler compiler;
    private final Brakes brakes;

    /** A revision never changes, so that nothing here ever goes stale. */
    private final Cache<UUID, CompiledCampaign> compiled =
            Caffeine.newBuilder().maximumSize(COMPILED_REVISIONS).build();

    Campaigns(Database database, CampaignCompiler compiler, Brakes brakes) {
        this.database = database;
        this.compiler = compiler;
        this.brakes = brakes;
    }

    /** The living campaigns that people enter by one of these events, and those of them that policies wait for. */
    public Called calledBy(Collection<String> events) {
        var entered = new ArrayList<Campaign>();
        var awaited = new HashMap<String, Set<String>>();
        database.list(
                CALLED_BY,
                row -> row.text("key") == null
                        ? awaited.computeIfAbsent(row.text("brand"), first -> new HashSet<>())
                                .addAll(row.texts("awaited"))
                        : entered.add(campaign(row)),
                events,
                events);
        return new Called(entered, awaited);
    }

    /** The living campaigns that people enter by one of these events. */
    public List<Campaign> enteredBy(Collection<String> events) {
        return calledBy(events).entered();
    }

    /** The campaigns of the brands that run. */
    public List<Campaign> running(Brands brands) {
        return database.list(RUNNING, Campaigns::campaign, brands.all(), brands.names());
    }

    /** The campaigns of the brands that leave the same people out of every campaign of their brand. */
    public List<GlobalHoldOut> globalHoldOuts(Collection<String> brands) {
        return database.list(
                HOLD_OUTS,
                row -> new GlobalHoldOut(row.text("key"), row.text("brand"), new BigDecimal(row.text("percent"))),
                brands);
    }

    /** Finds a campaign that has at least one revision. */
    public Optional<Campaign> find(String key) {
        return database.find(BY_KEY, Campaigns::campaign, key);
    }

    /** The campaign of a key that has at least one revision, if it is of one of the brands; a problem if there is none. */
    public Campaign require(String key, Brands brands) {
        return find(key)
                .filter(campaign -> brands.permits(campaign.brand()))
                .orElseThrow(CampaignProblems::unknownCampaign);
    }

    /** A revision ready to decide by. */
    public CompiledCampaign revision(UUID revision) {
        var known = compiled.getIfPresent(revision);
        return known != null ? known : load(revision);
    }

    /**
     * Holds a campaign on a channel: nothing more is decided or sent there until it is released.
     *
     * @param evidence what it was judged by, without personal data
     * @return false when it is held there already
     */
    @Transactional
    public boolean brake(String key, String channel, String reason, Map<String, Object> evidence) {
        return brakes.hold(key, channel, reason, evidence);
    }

    /**
     * Lets a campaign go on a channel again; what expired in the meantime is not made up for.
     *
     * @param caller who says so
     * @return false when it was not held there
     */
    @Transactional
    public boolean release(String key, String channel, String caller) {
        return brakes.release(key, channel, caller);
    }

    private CompiledCampaign load(UUID id) {
        var revision = database.find(REVISION, Campaigns::revision, id)
                .orElseThrow(() -> new IllegalStateException("A revision is gone"));
        var definition = Json.read(revision.definition, CampaignDefinition.class);
        var loaded = compiler.compile(definition).of(revision, definition);
        compiled.put(id, loaded);
        return loaded;
    }

    private static Campaign campaign(Row row) throws SQLException {
        return new Campaign(
                row.text("key"),
                row.text("brand"),
                row.constant("state", Lifecycle.class),
                row.flag("killed"),
                row.uuid("live_revision"),
                row.uuid("latest_revision"),
                Set.copyOf(row.texts("braked")));
    }

    private static RevisionEntity revision(Row row) throws SQLException {
        var revision = new RevisionEntity();
        revision.id = row.uuid("id");
        revision.campaign = row.text("campaign");
        revision.number = (int) row.number("number");
        revision.definition = row.text("definition");
        return revision;
    }

    /** The share of people whom a living campaign leaves out of every campaign of its brand, in percent. */
    public record GlobalHoldOut(String campaign, String brand, BigDecimal percent) {}

    /**
     * What follows from some events.
     *
     * @param entered the living campaigns that people enter by one of them
     * @param awaited the names of those after which policies block contacts, by brand
     */
    public record Called(List<Campaign> entered, Map<String, Set<String>> awaited) {
        /** Nothing. */
        public static final Called NONE = new Called(List.of(), Map.of());

        /** Tells whether a policy of a brand blocks contacts after an event. */
        public boolean awaits(String brand, String event) {
            return brand != null && awaited.getOrDefault(brand, Set.of()).contains(event);
        }
    }
}

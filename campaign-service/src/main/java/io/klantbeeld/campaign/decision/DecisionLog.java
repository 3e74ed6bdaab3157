package io.klantbeeld.campaign.decision;

import com.fasterxml.jackson.core.type.TypeReference;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.rest.Brands;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps every decision with its gates. */
@ApplicationScoped
public class DecisionLog {
    private static final TypeReference<List<GateResult>> GATES = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> OPEN = new TypeReference<>() {};

    private static final Duration GHOST_HOLDS = Duration.ofMinutes(10);

    private static final String INSERT = """
            insert into decision (id, at, campaign, revision, step, action, channel, brand, person, profile_id, run,
                                  trigger, outcome, contact_id, gates, event)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],
                                 ?::jsonb[], ?::jsonb[])
            """;

    // Newest first; ids are ordered by time, so that they page as well.
    private static final String OF_PERSON = """
            select * from decision
             where person = any (?::uuid[]) and (?::text is null or campaign = ?) and (? or brand = any (?::text[]))
               and (?::uuid is null or id < ?::uuid)
             order by id desc
             limit ?
            """;

    // What was merely advised says nothing of what happened.
    private static final String LAST = """
            select * from decision
             where person = any (?::uuid[]) and campaign = ? and (? or brand = any (?::text[])) and outcome <> 'ADVISED'
             order by id desc
             limit 1
            """;

    // Asked again and again, a page or an agent would count one person many times.
    private static final String GHOSTS = """
            select campaign, action, person from decision
             where person = any (?::uuid[]) and outcome = 'HELD_OUT' and at > ?
            """;

    private static final String BY_ID = "select * from decision where id = ?";

    private final Database database;

    DecisionLog(Database database) {
        this.database = database;
    }

    /** Remembers a decision. */
    public void add(Decision decision) {
        add(List.of(decision));
    }

    /** Remembers decisions, in one statement. */
    public void add(List<Decision> decisions) {
        if (!decisions.isEmpty()) {
            database.change(INSERT, columns(decisions).toArray());
        }
    }

    /**
     * Remembers whom advice and pages left out so that the effect can be measured: of one action once in ten minutes,
     * which is how long a page shows the same.
     */
    public void addGhosts(List<Decision> ghosts) {
        if (ghosts.isEmpty()) {
            return;
        }
        var known = Set.copyOf(database.list(
                GHOSTS,
                row -> List.of(row.text("campaign"), row.text("action"), row.uuid("person")),
                ghosts.stream().map(Decision::person).distinct().toList(),
                ghosts.getFirst().at().minus(GHOST_HOLDS)));
        add(ghosts.stream()
                .filter(ghost -> !known.contains(List.of(ghost.campaign(), ghost.action(), ghost.person())))
                .toList());
    }

    private static Stream<Object> columns(List<Decision> decisions) {
        return Stream.<Function<Decision, Object>>of(
                        Decision::id,
                        Decision::at,
                        Decision::campaign,
                        Decision::revision,
                        Decision::step,
                        Decision::action,
                        Decision::channel,
                        Decision::brand,
                        Decision::person,
                        Decision::profileId,
                        Decision::run,
                        Decision::trigger,
                        Decision::outcome,
                        Decision::contactId,
                        decision -> Json.write(decision.gates()),
                        decision -> Json.write(decision.event()))
                .map(part -> Database.column(decisions, part));
    }

    /** Finds a decision. */
    public Optional<Decision> find(UUID id) {
        return database.find(BY_ID, DecisionLog::decision, id);
    }

    /** The decisions about a person, newest first; campaign and {@code before} may be null. */
    List<Decision> of(Collection<UUID> members, String campaign, Brands brands, UUID before, int limit) {
        return database.list(
                OF_PERSON,
                DecisionLog::decision,
                members,
                campaign,
                campaign,
                brands.all(),
                brands.names(),
                before,
                before,
                limit);
    }

    /** The last decision of a campaign about a person that was more than advice. */
    Optional<Decision> last(Collection<UUID> members, String campaign, Brands brands) {
        return database.find(LAST, DecisionLog::decision, members, campaign, brands.all(), brands.names());
    }

    private static Decision decision(Row row) throws SQLException {
        return new Decision(
                row.uuid("id"),
                row.instant("at"),
                row.text("campaign"),
                row.uuid("revision"),
                row.text("step"),
                row.text("action"),
                row.text("channel"),
                row.text("brand"),
                row.uuid("person"),
                row.uuid("profile_id"),
                row.uuid("run"),
                row.text("trigger"),
                row.constant("outcome", Outcome.class),
                row.uuid("contact_id"),
                row.json("gates", GATES),
                row.json("event", OPEN));
    }
}

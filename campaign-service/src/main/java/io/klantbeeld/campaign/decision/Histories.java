package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.response.Dispositions;
import io.klantbeeld.campaign.decision.gate.History;
import io.klantbeeld.campaign.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what persons had of campaigns before, all members together, of many persons and campaigns in one statement. */
@ApplicationScoped
class Histories {
    // Each part by an index on the person: entries, the same occurrence, and responses.
    private static final String HISTORIES = """
            select asked.number,
                   (select max(started_at) from journey_run
                     where person = any (asked.members::uuid[]) and campaign = asked.campaign and entered
                       and id is distinct from asked.run) as entered_at,
                   exists (select 1 from journey_run
                            where person = any (asked.members::uuid[]) and campaign = asked.campaign
                              and occurrence = asked.occurrence and id is distinct from asked.run) as occurred,
                   (select max(pressure_at) from contact
                     where person = any (asked.members::uuid[]) and pressure_at > asked.since
                       and campaign = asked.campaign and action = asked.action
                       and (state in ('CLICKED', 'REPLIED') or state = 'COMPLETED' and disposition = any (?::text[])))
                       as responded_at
              from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::uuid[], ?::text[]) with ordinality
                   as asked (members, campaign, action, since, run, occurrence, number)
            """;

    private final Database database;
    private final Dispositions dispositions;

    Histories(Database database, Dispositions dispositions) {
        this.database = database;
        this.dispositions = dispositions;
    }

    /** What persons had, by what is asked. */
    Map<Asked, History> of(List<Asked> asked) {
        var histories = new HashMap<Asked, History>();
        if (asked.isEmpty()) {
            return histories;
        }
        database.list(
                HISTORIES,
                row -> histories.put(
                        asked.get((int) row.number("number") - 1),
                        new History(row.instant("entered_at"), row.flag("occurred"), row.instant("responded_at"))),
                dispositions.positive(),
                Database.column(asked, Asked::array),
                Database.column(asked, Asked::campaign),
                Database.column(asked, Asked::action),
                Database.column(asked, Asked::since),
                Database.column(asked, Asked::run),
                Database.column(asked, Asked::occurrence));
        return histories;
    }

    /**
     * An action of a campaign whose history with a person counts.
     *
     * @param members all profiles that count as the person
     * @param since how far back responses count
     * @param run the run that is not part of its own history; null where nobody is in one
     * @param occurrence id of what let the person in; null where nothing did
     */
    record Asked(List<UUID> members, String campaign, String action, Instant since, UUID run, String occurrence) {
        // As many as there are, so that they fit into one column of a batch.
        private String array() {
            return members.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        }
    }
}

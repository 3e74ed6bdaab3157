package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.response.Dispositions;
import io.klantbeeld.campaign.decision.gate.History;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what persons had of campaigns before, all members together, of many campaigns in one statement. */
@ApplicationScoped
class Histories {
    // Each part by an index on the person: entries, the same occurrence, and responses.
    private static final String HISTORIES = """
            select asked.number,
                   (select max(started_at) from journey_run
                     where person = any (?::uuid[]) and campaign = asked.campaign and entered
                       and id is distinct from asked.run) as entered_at,
                   exists (select 1 from journey_run
                            where person = any (?::uuid[]) and campaign = asked.campaign
                              and occurrence = asked.occurrence and id is distinct from asked.run) as occurred,
                   (select max(pressure_at) from contact
                     where person = any (?::uuid[]) and pressure_at > asked.since and campaign = asked.campaign
                       and action = asked.action
                       and (state in ('CLICKED', 'REPLIED') or state = 'COMPLETED' and disposition = any (?::text[])))
                       as responded_at
              from unnest(?::text[], ?::text[], ?::timestamptz[], ?::uuid[], ?::text[]) with ordinality
                   as asked (campaign, action, since, run, occurrence, number)
            """;

    private final Database database;
    private final Dispositions dispositions;

    Histories(Database database, Dispositions dispositions) {
        this.database = database;
        this.dispositions = dispositions;
    }

    /** What a person had, by what is asked. */
    Map<Asked, History> of(Person person, List<Asked> asked) {
        var histories = new HashMap<Asked, History>();
        database.list(
                HISTORIES,
                row -> histories.put(
                        asked.get((int) row.number("number") - 1),
                        new History(row.instant("entered_at"), row.flag("occurred"), row.instant("responded_at"))),
                person.members(),
                person.members(),
                person.members(),
                dispositions.positive(),
                Database.column(asked, Asked::campaign),
                Database.column(asked, Asked::action),
                Database.column(asked, Asked::since),
                Database.column(asked, Asked::run),
                Database.column(asked, Asked::occurrence));
        return histories;
    }

    /**
     * An action of a campaign whose history counts.
     *
     * @param since how far back responses count
     * @param run the run that is not part of its own history; null where nobody is in one
     * @param occurrence id of what let the person in; null where nothing did
     */
    record Asked(String campaign, String action, Instant since, UUID run, String occurrence) {}
}

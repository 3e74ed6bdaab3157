package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.response.Dispositions;
import io.klantbeeld.campaign.decision.gate.History;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.event.campaign.ContactChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what persons had of campaigns before, all members together, of many persons and campaigns in one statement. */
@ApplicationScoped
class Histories {
    // Each part by an index on the person, and only where it matters: entries, the same occurrence, and responses.
    private static final String HISTORIES = """
            select asked.number,
                   case when past.limits_entry then
                       (select max(started_at) from journey_run
                         where person = any (asked.members::uuid[]) and campaign = past.campaign and entered
                           and started_at <= past.until and id is distinct from past.run) end as entered_at,
                   past.occurrence is not null
                       and exists (select 1 from journey_run
                                    where person = any (asked.members::uuid[]) and campaign = past.campaign
                                      and occurrence = past.occurrence and started_at <= past.until
                                      and id is distinct from past.run) as occurred,
                   (select max(pressure_at) from contact
                     where person = any (asked.members::uuid[]) and pressure_at > past.since
                       and pressure_at <= past.until and campaign = past.campaign and action = past.action
                       and (state in ('CLICKED', 'REPLIED') or state = 'COMPLETED' and disposition = any (?::text[]))
                       and (code is null or code <> all (?::text[]))
                       and (disposition is null or disposition <> all (?::text[]))) as responded_at
              from unnest(?::text[], ?::bigint[]) with ordinality as asked (members, past, number)
              join unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::uuid[], ?::text[])
                   with ordinality as past (campaign, action, since, until, limits_entry, run, occurrence, number)
                   on past.number = asked.past
            """;

    private final Database database;
    private final Dispositions dispositions;

    Histories(Database database, Dispositions dispositions) {
        this.database = database;
        this.dispositions = dispositions;
    }

    /** What persons had until a moment, in the order in which it is asked. */
    List<History> of(List<Asked> asked, Instant until) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var pasts = asked.stream().map(Asked::past).distinct().toList();
        var histories = new History[asked.size()];
        database.list(
                HISTORIES,
                row -> histories[(int) row.number("number") - 1] =
                        new History(row.instant("entered_at"), row.flag("occurred"), row.instant("responded_at")),
                dispositions.positive(),
                ContactChanged.STOPS,
                ContactChanged.STOPS,
                Database.column(asked, Asked::array),
                Database.column(asked, one -> pasts.indexOf(one.past) + 1),
                Database.column(pasts, Past::campaign),
                Database.column(pasts, Past::action),
                Database.column(pasts, Past::since),
                Database.column(pasts, past -> until),
                Database.column(pasts, Past::limitsEntry),
                Database.column(pasts, Past::run),
                Database.column(pasts, Past::occurrence));
        return List.of(histories);
    }

    /**
     * Of whom a past is asked.
     *
     * @param members all profiles that count as the person
     */
    record Asked(List<UUID> members, Past past) {
        // As many as there are, so that they fit into one column of a batch.
        private String array() {
            return members.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        }
    }

    /**
     * What of the past matters to an action of a campaign.
     *
     * @param since how far back responses count; null where they never do
     * @param limitsEntry whether an earlier entry matters
     * @param run the run that is not part of its own history; null where nobody is in one
     * @param occurrence id of what let the person in; null where nothing did
     */
    record Past(String campaign, String action, Instant since, boolean limitsEntry, UUID run, String occurrence) {}
}

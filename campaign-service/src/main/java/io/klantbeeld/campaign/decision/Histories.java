package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.contact.Dispositions;
import io.klantbeeld.campaign.decision.Facts.Subject;
import io.klantbeeld.campaign.decision.gate.History;
import io.klantbeeld.campaign.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what persons had of a campaign before, all members together. */
@ApplicationScoped
class Histories {
    // One statement, and each part by an index on the person: entries, the same occurrence, and responses.
    private static final String HISTORY = """
            select (select max(started_at) from journey_run
                     where person = any (?::uuid[]) and campaign = ? and entered and id is distinct from ?::uuid)
                       as entered_at,
                   exists (select 1 from journey_run
                            where person = any (?::uuid[]) and campaign = ? and occurrence = ?
                              and id is distinct from ?::uuid) as occurred,
                   (select max(pressure_at) from contact
                     where person = any (?::uuid[]) and pressure_at > ? and campaign = ? and action = ?
                       and (state in ('CLICKED', 'REPLIED') or state = 'COMPLETED' and disposition = any (?::text[])))
                       as responded_at
            """;

    private final Database database;
    private final Dispositions dispositions;

    Histories(Database database, Dispositions dispositions) {
        this.database = database;
        this.dispositions = dispositions;
    }

    History of(Subject subject, Action action, Instant now) {
        return subject.person()
                .map(person -> of(subject, person.members(), action, now))
                .orElse(History.NONE);
    }

    private History of(Subject subject, List<?> members, Action action, Instant now) {
        var campaign = subject.campaign().key();
        var window = Optional.ofNullable(subject.revision().definition().attributionWindow());
        return database.find(
                        HISTORY,
                        row -> new History(
                                row.instant("entered_at"), row.flag("occurred"), row.instant("responded_at")),
                        members,
                        campaign,
                        subject.run(),
                        members,
                        campaign,
                        subject.occurrence(),
                        subject.run(),
                        members,
                        now.minus(window.orElse(Duration.ZERO)),
                        campaign,
                        action.key(),
                        dispositions.positive())
                .orElseThrow();
    }
}

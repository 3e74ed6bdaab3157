package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Authority;
import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.choice.EventState;
import io.klantbeeld.consent.choice.Evidence;
import io.klantbeeld.consent.choice.EvidenceMethod;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** How a consent event stands in its row. */
final class EventRow {
    static final String COLUMNS = """
            e.ik, e.id, e.person_seq, e.members, e.brand, e.purpose, e.topic, e.channel, e.contact_point, e.action,
            e.basis, e.authority, e.state, e.notice, e.occurred_at, e.received_at, e.effective_at, e.evidence,
            e.spoken_by
            """;

    /** A fact in the columns of an event, where both are read at once. */
    static final String OF_FACT = """
            f.ik, f.id, f.person_seq, f.members, NULL, NULL, NULL, NULL, NULL, NULL,
            NULL, f.authority, NULL, NULL, NULL, f.received_at, f.effective_at, NULL, NULL
            """;

    private EventRow() {}

    static ConsentEvent read(ResultSet row) throws SQLException {
        return read(row, EvidenceJson.read(row.getString("evidence")));
    }

    /** An event for a judgement: its evidence is read only where one asks for it, since there are many events. */
    static ConsentEvent readForJudgement(ResultSet row) throws SQLException {
        var evidence = row.getString("evidence");
        boolean asked = evidence != null
                && (Authority.valueOf(row.getString("authority")).needsEvidence()
                        || evidence.contains(EvidenceMethod.DOUBLE_OPT_IN.name()));
        return read(row, asked ? EvidenceJson.read(evidence) : null);
    }

    private static ConsentEvent read(ResultSet row, Evidence evidence) throws SQLException {
        return new ConsentEvent(
                row.getObject("id", UUID.class),
                row.getString("ik"),
                row.getLong("person_seq"),
                Set.copyOf(Database.texts(row, "members")),
                scope(row),
                Action.valueOf(row.getString("action")),
                LegalBasis.valueOf(row.getString("basis")),
                Authority.valueOf(row.getString("authority")),
                EventState.valueOf(row.getString("state")),
                row.getString("notice"),
                Database.instant(row, "occurred_at"),
                Database.instant(row, "received_at"),
                Database.instant(row, "effective_at"),
                evidence,
                row.getString("spoken_by"));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        var channel = row.getString("channel");
        return new Scope(
                row.getString("brand"),
                row.getString("purpose"),
                row.getString("topic"),
                channel == null ? null : Channel.valueOf(channel),
                row.getString("contact_point"));
    }
}

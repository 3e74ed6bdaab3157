package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Appends facts. */
@ApplicationScoped
class FactBook {
    private static final String APPEND = """
            INSERT INTO subject_fact
                (ik, members, profile_id, authority, occurred_at, received_at, evidence, recorded_by,
                 id, person_seq, brand, kind, lowers, said, effective_at)
            SELECT ?, ?, ?::uuid, ?, ?, ?, ?::jsonb, ?,
                   f.id, f.person_seq, f.brand, f.kind, f.lowers, f.said::jsonb, f.effective_at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?, ?) AS f (id, person_seq, brand, kind, lowers, said, effective_at)
            """;

    private final Database database;

    FactBook(Database database) {
        this.database = database;
    }

    /** Appends the facts of one submission, which differ in id, place and content only. */
    void append(List<RecordedFact> facts, Instant occurredAt, FactSubmission submission, UUID profileId) {
        var first = facts.getFirst();
        database.change(
                APPEND,
                first.ik(),
                first.members().toArray(String[]::new),
                profileId,
                first.authority().name(),
                occurredAt,
                first.receivedAt(),
                EvidenceJson.write(submission.evidence()),
                submission.recordedBy(),
                facts.stream().map(RecordedFact::id).toArray(UUID[]::new),
                facts.stream().map(RecordedFact::personSeq).toArray(Long[]::new),
                texts(facts, fact -> fact.said().brand()),
                texts(facts, fact -> FactKind.of(fact.said()).name()),
                facts.stream().map(fact -> fact.said().lowers()).toArray(Boolean[]::new),
                texts(facts, fact -> FactJson.write(fact.said())),
                texts(facts, fact -> fact.effectiveAt().toString()));
    }

    private static String[] texts(List<RecordedFact> facts, Function<RecordedFact, String> column) {
        return facts.stream().map(column).toArray(String[]::new);
    }
}

package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.identity.graph.Decision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision with what it led to.
 *
 * @param decidedBy subject of the steward's token
 * @param profiles the profiles of the identifiers that it is about, now
 * @param turns the merges and unmerges that followed from it
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","kind":"LINK","reason":"The same customer, by telephone",
         "decidedBy":"5d1c0f4e-steward","decidedAt":"2026-03-01T09:00:00Z","profiles":["019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b02"],
         "turns":[{"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b04","kind":"MERGED",
           "profile":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b02","other":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b03",
           "at":"2026-03-01T09:00:00Z","decision":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","reason":null,"decidedBy":null}]}
        """)
record DecisionView(
        UUID id,
        Decision.Kind kind,
        String reason,
        String decidedBy,
        Instant decidedAt,
        List<UUID> profiles,
        List<TurnView> turns) {}

package io.klantbeeld.profile.audit;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody was shown personal values of a person.
 *
 * @param profile the person at that time; another profile may have absorbed it since
 * @param purpose as the reader stated it; null where none was stated
 * @param route method and template
 * @param categories data categories of what was shown
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b03","profile":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01",
         "at":"2026-03-01T09:00:00Z","subject":"agent","client":"klantbeeld-console","purpose":"dpv:CustomerCare",
         "route":"GET /api/v1/profiles/{ref}","categories":["CONTACT","IDENTITY"]}
        """)
public record Access(
        UUID id,
        UUID profile,
        Instant at,
        String subject,
        String client,
        String purpose,
        String route,
        SortedSet<String> categories) {}

package io.klantbeeld.benchmark.contact;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** What campaign-service's own auditor found since a moment: of each kind it must be nothing. */
public final class Invariants {
    private static final String PATH = "/api/v1/contacts/invariants?limit=1";
    private static final Map<String, String> KINDS =
            Map.of("DUPLICATE", "duplicates", "OVER_CAP", "overCap", "WITHOUT_PERMISSION", "withoutPermission");
    private static final String LEFT = """
            SELECT FROM contact_audit a
            WHERE EXISTS (SELECT FROM contact c WHERE (c.judged_in, c.id) > (a.judged_in, a.contact_id))
            """;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final CampaignService service;
    private final Map<String, Long> before;

    private Invariants(CampaignService service) {
        this.service = service;
        this.before = counts(read());
    }

    /** Remembers what was found before. */
    public static Invariants since(CampaignService service) {
        return new Invariants(service);
    }

    /** Waits until the auditor has looked at everything that was made by now, and answers what it found. */
    public Map<String, Long> found() {
        var now = Instant.now();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var body = read();
        while (!hasLookedSince(body, now) || isAnyLeft()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The auditor of the contact ledger does not keep up");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            body = read();
        }
        var found = counts(body);
        found.replaceAll((kind, count) -> count - before.get(kind));
        return found;
    }

    private static boolean hasLookedSince(JsonNode body, Instant moment) {
        var looked = body.path("lookedAt");
        return looked.isTextual() && Instant.parse(looked.asText()).isAfter(moment);
    }

    /** It looks in batches, and a look may not have been the last that was needed. */
    private boolean isAnyLeft() {
        try (var connection = service.database();
                var select = connection.prepareStatement(LEFT)) {
            return select.executeQuery().next();
        } catch (SQLException failed) {
            throw new IllegalStateException("The audit cannot be followed: " + failed.getMessage(), failed);
        }
    }

    private JsonNode read() {
        var answer = service.api().get(PATH);
        if (!answer.isSuccess()) {
            throw new IllegalStateException("The invariants cannot be read: " + answer.problem());
        }
        return answer.body();
    }

    static Map<String, Long> counts(JsonNode body) {
        var counts = new TreeMap<String, Long>();
        KINDS.forEach((kind, name) ->
                counts.put(name, body.path("violations").path(kind).asLong()));
        return counts;
    }
}

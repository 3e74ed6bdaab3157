package io.klantbeeld.benchmark.contact.trigger;

import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.benchmark.running.PartSettings;
import io.klantbeeld.benchmark.running.RunningPlatform;
import io.klantbeeld.platform.layout.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Persons of one run, known to every service, each of whom permits mails about surprises. */
final class Travellers {
    static final int COUNT = 1_000;

    private static final int BATCH = 100;
    private static final int ACCEPTED = 202;
    private static final int CREATED = 201;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private static final String CONSENT = """
            {"person":"email:%s","authority":"SUBJECT","basis":"CONSENT","notice":"blauwvlucht-marketing/1/nl",\
            "choices":[{"action":"GRANT","scope":{"brand":"blauwvlucht","purpose":"marketing",\
            "topic":"travel-surprises","channel":"EMAIL"}}],\
            "evidence":{"method":"WEB_FORM","locale":"nl","url":"https://www.blauwvlucht.example.com/join"}}\
            """;

    private static final String PERMITTED = """
            SELECT count(*) FROM identifier_projection i JOIN permission_projection p ON p.profile_id = i.profile_id
            WHERE i.ik = ANY (?) AND p.snapshot -> 'cells' @> '[{"channel": "EMAIL", "code": "GRANTED_CONSENT"}]'
            """;

    private final RunningPlatform platform;
    private final CampaignService service;
    private final String source;

    private Travellers(RunningPlatform platform, CampaignService service, String source) {
        this.platform = platform;
        this.service = service;
        this.source = source;
    }

    /** Registers a source for the run; nobody is introduced yet. */
    static Travellers of(RunningPlatform platform, CampaignService service) {
        return new Travellers(
                platform, service, platform.source("load-" + Long.toString(System.currentTimeMillis(), 36)));
    }

    /** Tells profile-service and consent-service of all of them, and waits until campaign-service has heard. */
    void introduce() {
        try (var profiles = platform.connection()) {
            for (int from = 0; from < COUNT; from += BATCH) {
                require(ACCEPTED, profiles.post("/api/v1/events", platform.bearer(), introducing(from)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        await(() -> platform.applied(source) >= COUNT);
        permit();
        await(() -> permitted() >= COUNT);
    }

    private void permit() {
        try (var consents = new KeepAlive(PartSettings.of(Part.CONSENT).address())) {
            for (int number = 0; number < COUNT; number++) {
                var consent = CONSENT.formatted(address(number)).getBytes(StandardCharsets.UTF_8);
                require(CREATED, consents.post("/api/v1/consent-events", platform.bearer(), consent));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An event of one of them; after the last comes the first again. */
    byte[] event(long number) {
        return """
                {"source":"%s","events":[{"messageId":"%d","type":"TRACK","name":"%s","identifiers":["crm:%s"],\
                "properties":{"number":"%d","airport":"AMS"}}]}\
                """.formatted(source, number, TriggerCase.EVENT, name((int) (number % COUNT)), number)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] introducing(int from) {
        return IntStream.range(from, from + BATCH)
                .mapToObj(number -> """
                        {"messageId":"who-%d","type":"IDENTIFY","identifiers":["crm:%s","email:%s"],\
                        "traits":{"firstName":"Anna"}}\
                        """.formatted(number, name(number), address(number)))
                .collect(Collectors.joining(",", "{\"source\":\"%s\",\"events\":[".formatted(source), "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String name(int number) {
        return source + "-t" + number;
    }

    private String address(int number) {
        return name(number) + "@example.com";
    }

    private long permitted() {
        var keys = IntStream.range(0, COUNT)
                .mapToObj(number -> service.key("email", address(number)))
                .toArray();
        try (var connection = service.database();
                var select = connection.prepareStatement(PERMITTED)) {
            select.setArray(1, connection.createArrayOf("text", keys));
            var found = select.executeQuery();
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException("Who is permitted cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static void await(BooleanSupplier done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The services do not hear of the persons in time");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static void require(int status, KeepAlive.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("The persons were not accepted: " + answer.status());
        }
    }
}

package io.klantbeeld.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.layout.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Kills profile-service before a window closes, and starts it after. */
@ThePlatform
@Order(Integer.MAX_VALUE - 3)
class SegmentCrashTest {
    private static final Duration RECOVERY = Duration.ofSeconds(120);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String SEGMENT = "/api/v1/segments/just-checked-in";

    @Test
    void aMemberLeftAtTheVeryInstantThoughTheServiceWasDownThen(LocalPlatform platform) {
        define(platform.as("platform-admin"));
        // Where the machine stood still before the crash, again with more time.
        assertThat(Stream.of(20, 50).anyMatch(seconds -> leftInTime(platform, Duration.ofSeconds(seconds))))
                .as("it was a member before the crash")
                .isTrue();
    }

    private static boolean leftInTime(LocalPlatform platform, Duration time) {
        // given
        var admin = platform.as("platform-admin");
        var user = "user_id:u-" + UUID.randomUUID();
        var checkedIn = Instant.now().minus(WINDOW).plus(time).truncatedTo(ChronoUnit.MILLIS);
        var end = checkedIn.plus(WINDOW);
        checkIn(admin, user, checkedIn);
        await().atMost(RECOVERY)
                .until(() -> isMember(admin, user) || Instant.now().isAfter(end.minusSeconds(2)));
        boolean isInTime = isMember(admin, user) && Instant.now().isBefore(end.minusSeconds(2));
        if (!isInTime) {
            return false;
        }
        // when
        platform.part(Part.PROFILE).kill();
        await().atMost(RECOVERY).until(() -> Instant.now().isAfter(end.plusSeconds(2)));
        platform.part(Part.PROFILE).start();
        // then
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(
                        membership(admin, user).path("until").textValue())
                .isEqualTo(end.toString()));
        return true;
    }

    private static void define(PlatformApi admin) {
        var rule = "events('Checked In').within(minutes(1)).count() >= 1";
        var answer = admin.send("PUT", SEGMENT, Map.of("brand", "blauwvlucht", "rule", rule));
        assertThat(answer.status()).as(answer.problem()).isEqualTo(201);
        await().atMost(RECOVERY)
                .until(() -> admin.get(SEGMENT).body().path("state").asText().equals("LIVE"));
    }

    private static void checkIn(PlatformApi admin, String user, Instant at) {
        var event = Map.of(
                "messageId", UUID.randomUUID().toString(),
                "type", "TRACK",
                "name", "Checked In",
                "occurredAt", at.toString(),
                "identifiers", List.of(user),
                "properties", Map.of("airport", "RTM"));
        var answer = admin.post("/api/v1/events", Map.of("source", "website", "events", List.of(event)));
        assertThat(answer.status()).as(answer.problem()).isEqualTo(202);
    }

    private static boolean isMember(PlatformApi admin, String user) {
        return membership(admin, user).path("member").asBoolean();
    }

    private static JsonNode membership(PlatformApi admin, String user) {
        var items = admin.get("/api/v1/profiles/" + PlatformApi.segment(user) + "/segments")
                .body()
                .path("items");
        for (var item : items) {
            if (item.path("segment").asText().equals("just-checked-in")) {
                return item;
            }
        }
        return items.path("none");
    }
}

package io.klantbeeld.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.demo.Airline;
import io.klantbeeld.platform.demo.FreshPerson;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.test.Proof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Takes a server away in the middle of the story. */
@ThePlatform
@Order(Integer.MAX_VALUE)
class OutageTest {
    private static final Duration OUTAGE = Duration.ofSeconds(Proof.tries(8, 20));
    private static final Duration RECOVERY = Duration.ofSeconds(120);
    private static final int TRAVELLERS = 12;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "KAFKA"})
    void whatWasAcceptedWhileAServerWasAwayIsNeitherLostNorDoubled(Part server, LocalPlatform platform) {
        // given
        var channelTeam = platform.as("channel-team");
        var travellers = travellersWhoAllowSurprises(channelTeam);

        // when
        try (var airline = new Airline(platform.gateway())) {
            var messages = new ArrayList<String>();
            checkIn(travellers.subList(0, 4), airline, messages);
            var outage = CompletableFuture.runAsync(() -> platform.part(server).stop());
            checkIn(travellers.subList(4, 8), airline, messages);
            outage.thenRunAsync(
                            () -> platform.part(server).start(),
                            CompletableFuture.delayedExecutor(OUTAGE.toSeconds(), TimeUnit.SECONDS))
                    .join();
            checkIn(travellers.subList(8, TRAVELLERS), airline, messages);

            // then
            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(airline.accepted()).containsKeys(messages.toArray(String[]::new)));
            assertThat(airline.failed()).isEmpty();
        }
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(travellers)
                .allSatisfy(traveller -> assertThat(timelineOf(channelTeam, traveller))
                        .containsExactlyInAnyOrder("EVENT Consent Granted", "EVENT Checked In", "MESSAGE ACCEPTED")));
        assertThat(travellers)
                .allSatisfy(traveller ->
                        assertThat(platform.mails().to(traveller.email())).hasSize(1));
    }

    private static List<FreshPerson> travellersWhoAllowSurprises(PlatformApi channelTeam) {
        var random = new SplittableRandom();
        var travellers = new ArrayList<FreshPerson>();
        for (int i = 0; i < TRAVELLERS; i++) {
            var traveller = FreshPerson.fresh(random);
            assertThat(channelTeam
                            .post("/api/v1/consent-events", traveller.allowsSurprises())
                            .status())
                    .isEqualTo(201);
            travellers.add(traveller);
        }
        return travellers;
    }

    private static void checkIn(List<FreshPerson> travellers, Airline airline, List<String> messages) {
        for (var traveller : travellers) {
            airline.identify(traveller);
            messages.add(airline.announce(traveller, "AMS"));
        }
    }

    private static List<String> timelineOf(PlatformApi channelTeam, FreshPerson traveller) {
        JsonNode items = channelTeam
                .get("/api/v1/profiles/" + PlatformApi.segment(traveller.reference()) + "/interactions")
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path("type").asText() + " "
                        + (item.path("contactId").isTextual()
                                ? item.path("status").asText()
                                : item.path("name").asText()))
                .toList();
    }
}

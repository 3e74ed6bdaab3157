package io.klantbeeld.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.demo.Airline;
import io.klantbeeld.platform.demo.AirportStory;
import io.klantbeeld.platform.demo.FreshPerson;
import io.klantbeeld.platform.demo.Narrator;
import io.klantbeeld.test.Patience;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@ThePlatform
class AirportStoryTest {
    private final SplittableRandom random = new SplittableRandom();
    private LocalPlatform platform;
    private PlatformApi channelTeam;
    private Airline airline;

    @BeforeEach
    void open(LocalPlatform running) {
        platform = running;
        channelTeam = running.as("channel-team");
        airline = new Airline(running.gateway());
    }

    @AfterEach
    void close() {
        airline.close();
    }

    @Test
    void aTravellerWhoAllowedItIsSurprisedOnceADayUntilTheySayNo() {
        try (var story = new AirportStory(channelTeam, platform.mails(), random)) {
            assertThat(story.play(Narrator.silent())).isLessThan(Patience.LIMIT);
        }
    }

    @Test
    void ofSixteenCheckInsAtOnceOneIsMailed() {
        // given
        var traveller = travellerWhoAllowsSurprises();
        airline.identify(traveller);

        // when
        IntStream.range(0, 16).parallel().forEach(i -> airline.announce(traveller, "AMS"));

        // then
        await().untilAsserted(() -> assertThat(decisionsOn(traveller))
                .hasSize(16)
                .filteredOn(AirportStoryTest::isSent)
                .hasSize(1));
        assertThat(decisionsOn(traveller).stream()
                        .filter(decision -> !isSent(decision))
                        .map(decision -> decision.at("/stoppedBy/code").asText()))
                .hasSize(15)
                .allMatch(code -> code.equals("CAP_REACHED") || code.equals("CONCURRENT_CAP"));
        assertThat(platform.mails().to(traveller.email())).hasSize(1);
    }

    @Test
    void aConsentCountsWhetherItCameBeforeWhileOrAfterTheProfileAppeared() {
        // given
        var before = travellerWhoAllowsSurprises();
        var meanwhile = FreshPerson.fresh(random);
        var after = FreshPerson.fresh(random);

        // when
        airline.identify(before);
        Stream.<Runnable>of(() -> airline.identify(meanwhile), () -> allow(meanwhile))
                .parallel()
                .forEach(Runnable::run);
        airline.identify(after);
        airline.checkIn(FreshPerson.fresh(random), "RTM");
        await().until(() -> profileOf(after).isSuccess());
        allow(after);

        // then
        for (var traveller : List.of(before, meanwhile, after)) {
            await().untilAsserted(() -> assertThat(permissionOf(traveller)).isEqualTo("PERMIT GRANTED_CONSENT"));
            assertThat(decisionAbout(traveller)).isEqualTo("PERMIT GRANTED_CONSENT");
        }
    }

    @Test
    void aBatchThatIsSentTwiceCountsOnce() {
        // given
        var traveller = FreshPerson.fresh(random);
        var batch = Map.of(
                "writeKey",
                "wk_sample_blauwvlucht",
                "batch",
                List.of(
                        Map.of(
                                "type",
                                "identify",
                                "messageId",
                                "i-" + traveller.userId(),
                                "userId",
                                traveller.userId(),
                                "traits",
                                Map.of("email", traveller.email())),
                        Map.of(
                                "type",
                                "track",
                                "messageId",
                                "t-" + traveller.userId(),
                                "userId",
                                traveller.userId(),
                                "event",
                                "Seat Chosen")));

        // when
        assertThat(channelTeam.post("/v1/batch", batch).status()).isEqualTo(200);
        assertThat(channelTeam.post("/v1/batch", batch).status()).isEqualTo(200);
        airline.checkIn(traveller, "RTM");

        // then
        await().untilAsserted(() -> assertThat(momentsOf(traveller)).contains("Checked In"));
        assertThat(momentsOf(traveller)).containsExactlyInAnyOrder("Checked In", "Seat Chosen");
    }

    @Test
    void theSignatureOfAMailVerifiesWithThePublishedKey() throws Exception {
        // given
        var traveller = travellerWhoAllowsSurprises();
        airline.identify(traveller);

        // when
        airline.checkIn(traveller, "AMS");
        await().until(() -> !platform.mails().to(traveller.email()).isEmpty());

        // then
        var mail = platform.mails().to(traveller.email()).getFirst();
        assertThat(DkimVerification.signingDomains(mail.file(), platform.home().dkim()))
                .containsExactly("blauwvlucht.example.com");
    }

    private FreshPerson travellerWhoAllowsSurprises() {
        var traveller = FreshPerson.fresh(random);
        allow(traveller);
        return traveller;
    }

    private void allow(FreshPerson traveller) {
        assertThat(channelTeam
                        .post("/api/v1/consent-events", traveller.allowsSurprises())
                        .status())
                .isEqualTo(201);
    }

    private PlatformApi.Answer profileOf(FreshPerson traveller) {
        return channelTeam.get("/api/v1/profiles/" + PlatformApi.segment(traveller.reference()));
    }

    private List<String> momentsOf(FreshPerson traveller) {
        return elements(channelTeam
                        .get("/api/v1/profiles/" + PlatformApi.segment(traveller.reference()) + "/interactions")
                        .body()
                        .path("items"))
                .map(item -> item.path("name").asText())
                .toList();
    }

    private static boolean isSent(JsonNode decision) {
        return decision.path("outcome").asText().equals("SENT");
    }

    private List<JsonNode> decisionsOn(FreshPerson traveller) {
        return elements(channelTeam
                        .get("/api/v1/persons/%s/decisions?campaign=airport-surprise&limit=100"
                                .formatted(PlatformApi.segment(traveller.reference())))
                        .body()
                        .path("items"))
                .toList();
    }

    /** The cell of the matrix that holds for travel surprises by e-mail. */
    private String permissionOf(FreshPerson traveller) {
        return elements(channelTeam
                        .get("/api/v1/permissions/" + PlatformApi.segment(traveller.reference()))
                        .body()
                        .path("cells"))
                .filter(cell -> "blauwvlucht".equals(cell.path("brand").asText()))
                .filter(cell -> "marketing".equals(cell.path("purpose").asText()))
                .filter(cell -> "EMAIL".equals(cell.path("channel").asText()))
                .filter(cell -> "travel-surprises".equals(cell.path("topic").asText()))
                .map(cell ->
                        cell.path("outcome").asText() + " " + cell.path("code").asText())
                .findFirst()
                .orElse("");
    }

    private String decisionAbout(FreshPerson traveller) {
        var decision = channelTeam
                .post(
                        "/api/v1/permissions/decisions",
                        Map.of(
                                "person", traveller.reference(),
                                "brand", "blauwvlucht",
                                "purpose", "marketing",
                                "channel", "EMAIL",
                                "topics", List.of("travel-surprises"),
                                "contentClass", "PROMOTIONAL"))
                .body();
        return decision.path("outcome").asText() + " "
                + decision.at("/reasons/0/code").asText();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

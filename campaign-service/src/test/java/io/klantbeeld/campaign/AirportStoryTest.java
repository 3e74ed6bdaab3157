package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class AirportStoryTest {
    private static final List<String> GATES = List.of(
            "IDENTITY",
            "LIFECYCLE",
            "PERMISSION",
            "REACH",
            "ELIGIBILITY",
            "HOLDOUT",
            "COLLISION",
            "FREQUENCY",
            "ARBITRATION",
            "CHANNEL",
            "CAPACITY",
            "TIMING",
            "CONTENT",
            "RESERVE");

    private final Mailbox mailbox = Mailbox.running();
    private final SqlProbe sql = SqlProbe.ofTheModule();

    @BeforeEach
    void theCampaignRuns() {
        Api.loadSample();
    }

    @Test
    void aCheckInOfSomebodyWhoPermitsItIsAnsweredByMail() throws Exception {
        // given
        var anna = Traveller.known(true);

        // when
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
        var mail = mailbox.to(anna.email()).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Anna, koffie op AMS?");
        assertThat(Mailbox.header(mail, "List-Unsubscribe")).isEqualTo("<http://127.0.0.1:8080/u/" + anna.id() + ">");
        assertThat(Mailbox.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(Mailbox.header(mail, "DKIM-Signature")).contains("d=blauwvlucht.example.com");
        assertThat(Published.statusesOf(anna)).containsExactly("PLANNED 10", "ACCEPTED 40");
    }

    @Test
    void theDecisionIsRememberedWithAllItsGates() {
        // given
        var anna = Traveller.known(true);

        // when
        var checkIn = anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(Api.decisionsAbout(anna))
                .extracting(decision -> decision.path("outcome").asText())
                .containsExactly("SENT"));
        var last = Api.whyAbout(anna).path("last");
        assertThat(last.path("trigger").asText())
                .isEqualTo(checkIn.interactionId().toString());
        assertThat(last.path("stoppedBy").isNull()).isTrue();
        assertThat(gates(last)).isEqualTo(GATES);
    }

    @Test
    void consentServiceIsAskedAboutTheVeryAddressAndTopic() {
        // given
        var anna = Traveller.known(true);

        // when
        anna.checksIn("AMS", 1);

        // then
        await().until(() -> mailbox.to(anna.email()).size() == 1);
        var question = ConsentCounterpart.running()
                .questionsAbout(anna.id().toString())
                .getFirst();
        assertThat(question.path("contactPoint").asText()).isEqualTo("email:" + anna.email());
        assertThat(question.path("topics").get(0).asText()).isEqualTo("travel-surprises");
    }

    @Test
    void aCheckInThatComesBeforeThePersonIsKnownWaitsForThem() {
        // given
        var anna = Traveller.unknown();
        anna.checksIn("AMS", 3);
        await().until(() -> sql.count("waiting_trigger WHERE profile_id = ?", anna.id()) == 1);

        // when
        anna.permits(true, 1, 3);
        anna.appears(3);

        // then
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
        assertThat(sql.count("waiting_trigger WHERE profile_id = ?", anna.id())).isZero();
    }

    @Test
    void aCheckInThatIsToldTwiceIsAnsweredOnce() {
        // given
        var anna = Traveller.known(true);
        var checkIn = anna.checksIn("AMS", 1);
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));

        // when
        anna.isToldOfAgain(checkIn);
        anna.isToldOfAgain(checkIn);
        var later = anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(
                        Api.decisionsAbout(anna).getFirst().path("trigger").asText())
                .isEqualTo(later.interactionId().toString()));
        assertThat(Api.decisionsAbout(anna)).hasSize(2);
        assertThat(mailbox.to(anna.email())).hasSize(1);
        assertThat(sql.count("contact WHERE person = ?", anna.id())).isEqualTo(1);
    }

    @Test
    void aCheckInElsewhereLetsNobodyIn() {
        // given
        var anna = Traveller.known(true);

        // when
        anna.checksIn("RTM", 1);
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
        assertThat(Api.decisionsAbout(anna)).hasSize(1);
    }

    private static List<String> gates(JsonNode decision) {
        return decision.path("gates").findValuesAsText("gate");
    }
}

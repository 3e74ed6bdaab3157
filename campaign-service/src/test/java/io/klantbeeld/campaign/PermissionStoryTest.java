package io.klantbeeld.campaign;

import io.klantbeeld.event.consent.PermissionSnapshot.Window;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class PermissionStoryTest {
    private final Mailbox mailbox = Mailbox.running();
    private final ConsentCounterpart consent = ConsentCounterpart.running();

    @BeforeEach
    void theCampaignRuns() {
        Api.loadSample();
    }

    @AfterEach
    void consentServiceIsBack() {
        consent.away(false);
    }

    @Test
    void withoutAGrantNothingIsSentAndTheAnswerSaysWhy() {
        // given
        var anna = Traveller.known(false);

        // when
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(
                        Api.whyAbout(anna).at("/last/stoppedBy/code").asText())
                .isEqualTo("NO_CONSENT"));
        var why = Api.whyAbout(anna);
        assertThat(why.at("/last/stoppedBy/gate").asText()).isEqualTo("PERMISSION");
        assertThat(why.at("/last/outcome").asText()).isEqualTo("BLOCKED");
        assertThat(why.at("/last/gates/2/text").asText()).isEqualTo("The person has not given consent.");
        assertThat(why.at("/now/outcome").asText()).isEqualTo("BLOCKED");
        assertThat(why.at("/now/gates").size())
                .as("an explanation asks every gate")
                .isEqualTo(13);
        assertThat(mailbox.to(anna.email())).isEmpty();
    }

    @Test
    void aPermissionThatIsWithdrawnBeforeDispatchStopsTheMail() {
        // given
        var anna = Traveller.known(true);
        consent.deny(anna.id().toString(), "CONSENT_WITHDRAWN");

        // when
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(
                        Api.whyAbout(anna).at("/last/stoppedBy/code").asText())
                .isEqualTo("CONSENT_WITHDRAWN"));
        var last = Api.whyAbout(anna).path("last");
        assertThat(last.at("/stoppedBy/gate").asText()).isEqualTo("PERMISSION");
        assertThat(last.path("outcome").asText()).isEqualTo("BLOCKED");
        assertThat(mailbox.to(anna.email())).isEmpty();
        assertThat(Published.statusesOf(anna)).containsExactly("PLANNED 10", "CANCELLED 40");
    }

    @Test
    void withinTheQuietHoursOfThePersonAContactWaits() {
        // given
        var now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        var end = now.plusMinutes(30);
        var everyDay = Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList();
        var from = now.minusHours(1).toLocalTime().toString();
        var quiet = new Window(
                null, "EMAIL", "QUIET_HOURS", everyDay, from, end.toLocalTime().toString(), "UTC");
        var anna = Traveller.unknown().appears(1).isTold(ARecall.permitted(), List.of(quiet), 1);

        // when
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() ->
                assertThat(Api.whyAbout(anna).at("/last/outcome").asText()).isEqualTo("DEFERRED"));
        var why = Api.whyAbout(anna);
        assertThat(why.at("/last/stoppedBy/gate").asText()).isEqualTo("TIMING");
        assertThat(why.at("/last/stoppedBy/code").asText()).isEqualTo("QUIET_HOURS");
        var upcoming = Api.items(Api.get("/api/v1/persons/{person}/upcoming", anna.id()));
        assertThat(upcoming).singleElement().satisfies(contact -> assertThat(
                        Instant.parse(contact.path("notBefore").asText()))
                .isEqualTo(end.toInstant(ZoneOffset.UTC)));
    }

    @Test
    void withoutConsentServiceAContactWaitsAndGoesWhenItIsBack() {
        // given
        var anna = Traveller.known(true);
        consent.away(true);
        anna.checksIn("AMS", 1);
        await().untilAsserted(() -> assertThat(
                        Api.whyAbout(anna).at("/last/stoppedBy/code").asText())
                .isEqualTo("PERMISSION_UNAVAILABLE"));
        assertThat(Api.whyAbout(anna).at("/last/outcome").asText()).isEqualTo("DEFERRED");
        assertThat(mailbox.to(anna.email())).isEmpty();

        // when
        consent.away(false);

        // then
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
    }
}

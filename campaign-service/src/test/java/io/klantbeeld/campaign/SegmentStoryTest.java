package io.klantbeeld.campaign;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class SegmentStoryTest {
    private final Mailbox mailbox = Mailbox.running();
    private ToldSegment complaintOpen;

    @BeforeEach
    void theCampaignRuns() {
        Api.loadSample();
        complaintOpen = ToldSegment.of("complaint-open", Traveller.BRAND);
    }

    @Test
    void whoseComplaintIsOpenIsNotSurprisedUntilItIsResolved() {
        // given
        var anna = Traveller.known(true);
        complaintOpen.tells(anna, true, 1);
        complaintOpen.awaitKnown(anna, true);

        // when
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(
                        Api.whyAbout(anna).at("/last/stoppedBy/code").asText())
                .isEqualTo("NOT_SUITABLE"));
        assertThat(mailbox.to(anna.email())).isEmpty();

        // when
        complaintOpen.tells(anna, false, 2);
        complaintOpen.tells(anna, true, 1);
        complaintOpen.awaitKnown(anna, false);
        anna.checksIn("AMS", 1);

        // then
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
    }

    @Test
    void ofWhomNothingIsLeftNoMembershipIsKept() {
        var anna = Traveller.known(true);
        complaintOpen.tells(anna, true, 1);
        complaintOpen.awaitKnown(anna, true);

        complaintOpen.forgets(anna);

        anna.checksIn("AMS", 1);
        await().untilAsserted(() -> assertThat(mailbox.to(anna.email())).hasSize(1));
    }
}

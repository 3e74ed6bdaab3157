package io.klantbeeld.consent.feedback;

import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.event.Topics;
import io.klantbeeld.event.campaign.ContactChanged;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.code;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class FeedbackTest extends ServiceTest {
    @ParameterizedTest
    @CsvSource({
        "BOUNCED,    HARD_BOUNCE,             ,            CONTACT_POINT_BOUNCED",
        "REJECTED,   HARD_BOUNCE,             ,            CONTACT_POINT_BOUNCED",
        "COMPLAINED, ,                        ,            COMPLAINT",
        "REPLIED,    STOP,                    ,            CONSENT_WITHDRAWN",
        "COMPLETED,  ,                        DO_NOT_CALL, CONSENT_WITHDRAWN"
    })
    void whatAContactLedToIsInTheNextDecision(String status, String code, String disposition, String expected) {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        tell(status, code, disposition);
        // then
        await().untilAsserted(() -> assertThat(code(decide(email))).isEqualTo(expected));
    }

    @Test
    void aBounceThatPassesAndASuccessBlockNothingAndABounceToldTwiceBlocksOnce() {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        tell("BOUNCED", "SOFT_BOUNCE", null);
        tell("REJECTED", "MESSAGE_REFUSED", null);
        tell("DELIVERED", null, null);
        tell("BOUNCED", "HARD_BOUNCE", null);
        tell("BOUNCED", "HARD_BOUNCE", null);
        tell("COMPLAINED", null, null);
        // then: they are told in this order, so that the last one has all others behind it
        await().untilAsserted(() -> assertThat(
                        sql.count("subject_fact WHERE ik = ? AND said ->> 'reason' = 'COMPLAINT'", people.ik(email)))
                .isEqualTo(1));
        assertThat(sql.count("subject_fact WHERE ik = ?", people.ik(email))).isEqualTo(2);
    }

    @Test
    void whoSaysStopIsHeardWhenNothingButTheProfileIsKnown() {
        // given: one who was merged into another
        var absorbed = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        people.active(survivor, 1, email);
        people.inState(absorbed, 1, ProfileState.MERGED, survivor);
        record(email, "GRANT", SURPRISES);
        // when
        tell(absorbed, null, "EMAIL", "COMPLETED", null, "DO_NOT_CALL");
        // then
        await().untilAsserted(() -> assertThat(code(decide(email))).isEqualTo("CONSENT_WITHDRAWN"));
    }

    @Test
    void aStopOfSomebodyWhomNobodyCanNameIsSetAsideAndNotDropped() {
        // given
        var nobody = UUID.randomUUID();
        // when
        tell(nobody, null, "PHONE", "COMPLETED", null, "DO_NOT_CALL");
        // then
        await().untilAsserted(() -> assertThat(sql.count(
                        "dead_letter WHERE consumer = ? AND key = ?", OnContactChanged.CONSUMER, nobody.toString()))
                .isOne());
    }

    private void tell(String status, String code, String disposition) {
        tell(null, people.ik(email), "EMAIL", status, code, disposition);
    }

    private void tell(UUID profile, String ik, String channel, String status, String code, String disposition) {
        var contact = new ContactChanged(
                UUID.randomUUID(),
                profile,
                ik,
                ik,
                "blauwvlucht",
                "airport-surprise",
                "coffee-voucher",
                channel,
                "nl",
                null,
                status,
                60,
                code,
                disposition,
                null,
                false,
                Instant.now());
        kafka.send(Topics.CONTACT, ik == null ? profile.toString() : ik, "campaign.contact", contact);
    }
}

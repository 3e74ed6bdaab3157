package io.klantbeeld.consent.feedback;

import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.event.Topics;
import io.klantbeeld.event.campaign.ContactChanged;
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
        "REJECTED,   SMTP 550 5.1.1 to RCPT,  ,            CONTACT_POINT_BOUNCED",
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
        tell("REJECTED", "SMTP 550 5.7.1 to DATA", null);
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

    private void tell(String status, String code, String disposition) {
        var ik = people.ik(email);
        var contact = new ContactChanged(
                UUID.randomUUID(),
                null,
                ik,
                ik,
                "blauwvlucht",
                "airport-surprise",
                "coffee-voucher",
                "EMAIL",
                "nl",
                null,
                status,
                60,
                code,
                disposition,
                null,
                false,
                Instant.now());
        kafka.send(Topics.CONTACT, ik, "campaign.contact", contact);
    }
}

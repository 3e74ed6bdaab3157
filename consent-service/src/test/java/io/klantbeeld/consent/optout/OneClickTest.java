package io.klantbeeld.consent.optout;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.code;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.ConsentApi.decideBody;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.Visits.browser;
import static io.klantbeeld.consent.Visits.send;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class OneClickTest extends LinkTest {
    @Test
    void oneClickWithdrawsUrlEncoded() {
        assertWithdraws(send(link, "List-Unsubscribe=One-Click"));
    }

    @Test
    void oneClickWithdrawsMultipart() {
        assertWithdraws(browser().multiPart("List-Unsubscribe", "One-Click").post(link));
    }

    @Test
    void oneClickAgainChangesNothing() {
        // given
        oneClick();
        // when
        var again = oneClick();
        // then
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(choices()).isEqualTo(2);
        // and: it works again after the person has changed their mind twice
        record(email, "GRANT", SURPRISES);
        assertThat(code(decide(email))).isEqualTo("GRANTED_CONSENT");
        oneClick();
        assertThat(code(decide(email))).isEqualTo("CONSENT_WITHDRAWN");
    }

    @Test
    void theNextDecisionKnowsAndTheRestOfThePermissionStays() {
        // given
        record(email, "GRANT", SURPRISES.replace("travel-surprises", "city-trips"));
        // when
        oneClick();
        // then
        assertThat(code(decide(email))).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(code(decideBody("""
                {"person":"%s","brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL","topics":["city-trips"]}
                """.formatted(email)))).isEqualTo("GRANTED_CONSENT");
    }

    @Test
    void theWithdrawalIsToldWithTheIdentifierThatTheProfileKnows() {
        // given
        var profile = UUID.randomUUID();
        people.active(profile, 1, email);
        // when
        oneClick();
        // then
        var told = kafka.await(
                Topics.CONSENT_EVENT,
                found -> found.key().equals(people.ik(email)) && found.text().contains("WITHDRAW"));
        Schemas.assertValid(Topics.CONSENT_EVENT, told.text());
        assertThat(told.json().path("identifier").asText()).isEqualTo(email);
        assertThat(told.json().path("profileId").asText()).isEqualTo(profile.toString());
    }

    @Test
    void aLinkWorksAfterThePersonWasForgotten() {
        // given
        sql.execute("DELETE FROM consent_event WHERE ik = ?", people.ik(email));
        sql.execute("DELETE FROM consent_subject WHERE ik = ?", people.ik(email));
        // when
        var answer = oneClick();
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(code(decide(email))).isEqualTo("CONSENT_WITHDRAWN");
    }

    private void assertWithdraws(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/plain");
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(code(decide(email))).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(methodOfTheWithdrawal()).isEqualTo("ONE_CLICK");
    }
}

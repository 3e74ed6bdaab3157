package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.People;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.code;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.ConsentApi.decideBody;
import static io.klantbeeld.consent.ConsentApi.matrix;
import static io.klantbeeld.consent.ConsentApi.record;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class PersonTest extends ServiceTest {
    private final UUID profile = UUID.randomUUID();
    private final String user = People.freshEmail();

    @Test
    void aConsentBeforeDuringAndAfterTheProfileGivesTheSameDecision() {
        // given
        record(email, "GRANT", SURPRISES);
        // when
        var before = decide(email);
        people.active(profile, 1, email);
        var during = decide(email);
        people.active(profile, 2, email, user);
        var after = decide(user);
        var byId = decide(profile.toString());
        // then
        assertThat(code(before)).isEqualTo("GRANTED_CONSENT");
        for (var decision : List.of(during, after, byId)) {
            assertThat(decision.path("outcome")).isEqualTo(before.path("outcome"));
            assertThat(decision.path("reasons")).isEqualTo(before.path("reasons"));
            assertThat(decision.path("validUntil")).isEqualTo(before.path("validUntil"));
        }
        assertThat(after.path("language").asText()).isEqualTo("nl-BE");
        assertThat(after.path("timeZone").asText()).isEqualTo("Europe/Brussels");
    }

    @Test
    void aConsentUnderTheIdOfAProfileIsThatOfItsIdentifiers() {
        // given
        people.active(profile, 1, email);
        // when
        record(profile.toString(), "GRANT", SURPRISES);
        // then
        assertThat(code(decide(email))).isEqualTo("GRANTED_CONSENT");
        assertThat(choices()).isEqualTo(1);
    }

    @Test
    void aWithdrawalUnderOneIdentifierIsInTheNextDecisionOfEvery() {
        // given
        record(email, "GRANT", SURPRISES);
        people.active(profile, 1, email, user);
        // when
        record(user, "WITHDRAW", SURPRISES);
        // then
        assertThat(code(decide(email))).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(code(decide(profile.toString()))).isEqualTo("CONSENT_WITHDRAWN");
        // and when
        record(email, "GRANT", SURPRISES);
        // then
        assertThat(code(decide(user))).isEqualTo("GRANTED_CONSENT");
    }

    @Test
    void aMergeOfContradictingChoicesIsAConflictUntilTheNextChoice() {
        // given
        record(email, "GRANT", SURPRISES);
        record(user, "REFUSE", SURPRISES);
        // when
        people.active(profile, 1, email, user);
        // then
        assertThat(code(decide(email))).isEqualTo("CONSENT_CONFLICT");
        // and when
        record(email, "GRANT", SURPRISES);
        // then
        assertThat(code(decide(user))).isEqualTo("GRANTED_CONSENT");
    }

    @Test
    void anUnmergeLeavesTheDenialOnBothSidesAndTheGrantOnItsOwn() {
        // given
        people.active(profile, 1, email, user);
        record(email, "GRANT", SURPRISES);
        assertThat(code(decide(user))).isEqualTo("GRANTED_CONSENT");
        var other = UUID.randomUUID();
        // when
        people.active(profile, 2, email);
        people.active(other, 1, user);
        // then
        assertThat(code(decide(user))).isEqualTo("NO_CONSENT");
        assertThat(code(decide(email))).isEqualTo("GRANTED_CONSENT");
        // and when: they are one again, withdraw, and are taken apart
        people.active(profile, 3, email, user);
        people.inState(other, 2, ProfileState.MERGED, profile);
        record(email, "WITHDRAW", SURPRISES);
        people.active(profile, 4, email);
        people.active(other, 3, user);
        // then
        assertThat(code(decide(user))).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(code(decide(email))).isEqualTo("CONSENT_WITHDRAWN");
    }

    @Test
    void anAbsorbedProfileAnswersWithItsSurvivor() {
        // given
        var survivor = UUID.randomUUID();
        record(email, "GRANT", SURPRISES);
        people.active(profile, 1, user);
        people.active(survivor, 1, email, user);
        // when
        people.inState(profile, 2, ProfileState.MERGED, survivor);
        // then
        assertThat(code(decide(profile.toString()))).isEqualTo("GRANTED_CONSENT");
        assertThat(matrix(profile.toString()).path("profileId").asText()).isEqualTo(survivor.toString());
    }

    @Test
    void nobodyIsContactedWhoIsUnknownRestrictedOrErased() {
        // given
        record(email, "GRANT", SURPRISES);
        assertThat(code(decide(profile.toString()))).isEqualTo("SUBJECT_UNKNOWN");
        // when
        people.inState(profile, 1, ProfileState.RESTRICTED, null, email);
        // then
        assertThat(code(decide(email))).isEqualTo("SUBJECT_RESTRICTED");
        // and when
        people.inState(profile, 2, ProfileState.ERASED, null);
        // then
        assertThat(code(decide(profile.toString()))).isEqualTo("SUBJECT_ERASED");
    }

    @Test
    void theContactPointToBeUsedHasItsOwnSay() {
        // given
        var crm = "crm:" + UUID.randomUUID();
        record(crm, "GRANT", SURPRISES);
        record(email, "REFUSE", SURPRISES);
        var question = """
                {"person":"%s","brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL",
                 "topics":["travel-surprises"],"contactPoint":"%s"}
                """;
        // then: the holder of the address refused
        assertThat(code(decide(crm))).isEqualTo("GRANTED_CONSENT");
        assertThat(code(decideBody(question.formatted(crm, email)))).isEqualTo("CONSENT_REFUSED");
        // and: a grant does not reach an address that its person does not have
        assertThat(code(decideBody(question.formatted(crm, People.freshEmail()))))
                .isEqualTo("NO_CONSENT");
    }
}

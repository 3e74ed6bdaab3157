package io.klantbeeld.campaign.projection;

import io.klantbeeld.event.consent.PermissionSnapshot;
import io.klantbeeld.event.consent.PermissionSnapshot.Cell;
import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.event.profile.TraitsSnapshot;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonTest {
    private static final UUID ANNA = UUID.randomUUID();
    private static final Person PERSON = new Person(
            ANNA,
            List.of(ANNA),
            new ProfileSnapshot(
                    ANNA,
                    3,
                    ProfileState.ACTIVE,
                    null,
                    List.of(),
                    List.of(
                            point("anna@example.com", false, "blauwvlucht", "wolkje"),
                            point("anna@example.org", true, "blauwvlucht")),
                    "it",
                    "Europe/Rome",
                    "IT",
                    "CONSUMER"),
            new TraitsSnapshot(
                    ANNA, 3, Map.of("blauwvlucht", Map.of("firstName", "Anna", "dueDate", "2026-05-01")), Map.of()),
            new PermissionSnapshot(
                    ANNA,
                    9,
                    2,
                    1,
                    List.of(cell(null, "DENY"), cell("travel-surprises", "PERMIT")),
                    List.of(),
                    List.of(),
                    List.of("dueDate"),
                    "nl",
                    null),
            Set.of("expecting"));

    @Test
    void aTopicsOwnCellComesBeforeThatOfThePurpose() {
        assertThat(outcome("travel-surprises")).isEqualTo("PERMIT");
        assertThat(outcome("city-trips")).isEqualTo("DENY");
        assertThat(outcome(null)).isEqualTo("DENY");
        assertThat(PERSON.cell("wolkje", "marketing", "EMAIL", null)).isEmpty();
    }

    @Test
    void aBrandUsesOnlyItsOwnAddressesAndTheVerifiedOneFirst() {
        assertThat(PERSON.contactPoint("EMAIL", "blauwvlucht").map(ContactPoint::value))
                .contains("anna@example.org");
        assertThat(PERSON.contactPoint("EMAIL", "wolkje").map(ContactPoint::value))
                .contains("anna@example.com");
        assertThat(PERSON.contactPoint("EMAIL", "medivisie")).isEmpty();
        assertThat(PERSON.contactPoint("SMS", "blauwvlucht")).isEmpty();
    }

    @Test
    void aChannelUsesTheAddressesOfItsKind() {
        // given
        var phone = new ContactPoint("PHONE", "ik-1", "+31970100001", true, "NL", List.of("blauwvlucht"));
        var mobile = new ContactPoint("SMS", "ik-2", "+31970100002", true, "NL", List.of("blauwvlucht"));
        var person = new Person(
                ANNA,
                List.of(ANNA),
                new ProfileSnapshot(
                        ANNA, 1, ProfileState.ACTIVE, null, List.of(), List.of(phone, mobile), null, null, null, null),
                null,
                null,
                Set.of());
        // then
        assertThat(person.contactPoint("WHATSAPP", "blauwvlucht")).contains(mobile);
        assertThat(person.contactPoint("SMS", "blauwvlucht")).contains(mobile);
        assertThat(person.contactPoint("PHONE", "blauwvlucht")).contains(phone);
        assertThat(person.contactPoint("WHATSAPP", "wolkje")).isEmpty();
        assertThat(person.contactPoint("EMAIL", "blauwvlucht")).isEmpty();
        assertThat(person.contactPoint("FAX", "blauwvlucht")).isEmpty();
    }

    @Test
    void whatThePersonDoesNotAllowIsNoTrait() {
        assertThat(PERSON.traitsFor("blauwvlucht")).isEqualTo(Map.of("firstName", "Anna"));
        assertThat(PERSON.traitsFor("wolkje")).isEmpty();
    }

    @Test
    void aPersonIsInTheSegmentsThatProfileServiceTold() {
        assertThat(PERSON.isIn("expecting")).isTrue();
        assertThat(PERSON.isIn("complaint-open")).isFalse();
    }

    @Test
    void consentServiceKnowsTheLanguageBestAndTheProfileTheRest() {
        assertThat(PERSON.language()).isEqualTo("nl");
        assertThat(PERSON.zone()).isEqualTo(ZoneId.of("Europe/Rome"));
    }

    private static String outcome(String topic) {
        return PERSON.cell("blauwvlucht", "marketing", "EMAIL", topic)
                .orElseThrow()
                .outcome();
    }

    private static Cell cell(String topic, String outcome) {
        return new Cell("blauwvlucht", "marketing", "EMAIL", topic, outcome, "CODE", null, null);
    }

    private static ContactPoint point(String address, boolean verified, String... brands) {
        return new ContactPoint("EMAIL", "ik", address, verified, null, List.of(brands));
    }
}

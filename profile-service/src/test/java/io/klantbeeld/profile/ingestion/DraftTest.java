package io.klantbeeld.profile.ingestion;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.event.ingestion.IngestedEvent.Type;
import io.klantbeeld.profile.ingestion.definition.EventSchemas.Verdict;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.SourceType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DraftTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Source SHOP =
            new Source("shop", "blauwvlucht", SourceType.STORE, "NL", Map.of(), Set.of(), 50, true, Source.Traffic.ANY);

    private static final Reception RECEPTION =
            new Reception(NOW, NOW.plus(Duration.ofMinutes(5)), NOW.minus(Duration.ofDays(365)), "ours");

    private final Draft draft =
            new Draft(SHOP, RECEPTION, (brand, source, type, event, properties) -> Verdict.CONFORMS);

    @Test
    void theBestIdentifierIsTheHome() {
        draft.identify("email", "Anna@Example.COM", "identifiers[0]");
        draft.identify("anonymous_id", "a-1", "identifiers[1]");
        draft.identify("crm", "123", "identifiers[2]");

        assertThat(finished().identifiers()).containsExactly("crm:123", "email:anna@example.com", "anonymous_id:a-1");
    }

    @Test
    void aNationalNumberIsReadInTheCountryOfTheSource() {
        draft.identify("phone", "020 123 4567", "identifiers[0]");

        assertThat(finished().identifiers()).containsExactly("phone:+31201234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "NULL", "undefined", "anonymous", "-1", "0", "000000", "[object Object]"})
    void aValueThatStandsForNobodyNamesNobody(String value) {
        assertThat(draft.identifyIfValid("user_id", value, "userId")).isFalse();
        draft.identify("email", "anna@example.com", "traits.email");

        assertThat(finished().identifiers()).containsExactly("email:anna@example.com");
        assertThat(finished().marks()).containsExactly("BLOCKED_IDENTIFIER:userId");
    }

    @Test
    void theFutureIsHeldToTheTimeOfReceipt() {
        draft.identify("crm", "1", "identifiers[0]");
        draft.occurred(NOW.plus(Duration.ofMinutes(6)));

        assertThat(finished().occurredAt()).isEqualTo(NOW);
        assertThat(finished().marks()).containsExactly("FUTURE");
    }

    @Test
    void aClockThatIsALittleFastIsBelieved() {
        draft.identify("crm", "1", "identifiers[0]");
        draft.occurred(NOW.plus(Duration.ofMinutes(4)));

        assertThat(finished().occurredAt()).isEqualTo(NOW.plus(Duration.ofMinutes(4)));
    }

    @Test
    void anEventWithoutAnyIdentifierIsRejected() {
        assertThatExceptionOfType(ItemRejected.class)
                .isThrownBy(this::finished)
                .satisfies(rejected -> assertThat(rejected.code()).isEqualTo(RejectionCode.MISSING_IDENTIFIER));
    }

    @Test
    void theChannelIsThatOfTheSourceUnlessTheEventNamesOne() {
        draft.identify("crm", "1", "identifiers[0]");
        assertThat(finished().channel()).isEqualTo("FACE_TO_FACE");

        draft.happenedOn("WEB", IngestedEvent.Direction.OUTBOUND);
        assertThat(finished().channel()).isEqualTo("WEB");
    }

    private IngestedEvent finished() {
        return draft.finish(
                new Draft.Kind("m-1", Type.IDENTIFY, null, null), new Draft.Content(Map.of(), Map.of(), Map.of()));
    }
}

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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DraftTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Source SHOP =
            new Source("shop", "blauwvlucht", SourceType.STORE, "NL", Map.of(), Set.of(), 50, true, Source.Traffic.ANY);

    private static final Reception RECEPTION = new Reception(
            NOW,
            NOW.plus(Duration.ofMinutes(5)),
            (type, at) -> type.equals("CALL") || !at.isBefore(NOW.minus(Duration.ofDays(365))),
            "ours",
            identifier -> identifier.value().equals("nobody"),
            home -> !home.value().equals("hot"));

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

    @Test
    void aValueThatStandsForNobodyNamesNobody() {
        assertThat(draft.identifyIfValid("user_id", "nobody", "userId")).isFalse();
        draft.identify("crm", "nobody", "identifiers[0]");
        draft.identify("email", "anna@example.com", "traits.email");

        assertThat(finished().identifiers()).containsExactly("email:anna@example.com");
        assertThat(finished().marks())
                .containsExactly("BLOCKED_IDENTIFIER:userId", "BLOCKED_IDENTIFIER:identifiers[0]");
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
    void aMomentFromBeforeTheHorizonOfItsTypeIsRejectedAndAClaimIsNot() {
        draft.identify("crm", "1", "identifiers[0]");
        draft.occurred(NOW.minus(Duration.ofDays(366)));

        assertThatExceptionOfType(ItemRejected.class)
                .isThrownBy(() -> finished(new Draft.Kind("m-1", Type.TRACK, "Seen", null)))
                .satisfies(rejected -> assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_OLD));
        assertThat(finished(new Draft.Kind("m-1", Type.CONTACT_MOMENT, null, IngestedEvent.Interaction.CALL)))
                .isNotNull();
        assertThat(finished()).isNotNull();
    }

    @Test
    void anEventOfAnIdentifierThatHasTooManyIsRejected() {
        draft.identify("crm", "hot", "identifiers[0]");
        draft.identify("email", "anna@example.com", "identifiers[1]");

        assertThatExceptionOfType(ItemRejected.class)
                .isThrownBy(this::finished)
                .satisfies(rejected -> assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_MANY_EVENTS));
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
        return finished(new Draft.Kind("m-1", Type.IDENTIFY, null, null));
    }

    private IngestedEvent finished(Draft.Kind kind) {
        return draft.finish(kind, new Draft.Content(Map.of(), Map.of(), Map.of()));
    }
}

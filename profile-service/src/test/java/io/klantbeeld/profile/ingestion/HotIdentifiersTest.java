package io.klantbeeld.profile.ingestion;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.SourceType;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class HotIdentifiersTest {
    private static final Source SHOP =
            new Source("shop", "blauwvlucht", SourceType.STORE, "NL", Map.of(), Set.of(), 50, true, Source.Traffic.ANY);

    private final String name = "hot-" + UUID.randomUUID();

    @Inject
    HotIdentifiers hot;

    @Inject
    Intake intake;

    @Inject
    IngestionConfig config;

    @Inject
    Clock clock;

    @Test
    void whatIsTooMuchOfOneIdentifierGoesToQuarantineAndNothingOfOthersDoes() {
        // The stretch in which it became hot may end before the next event comes.
        await().untilAsserted(() -> {
            heat();
            assertThat(checked(name)).isInstanceOfSatisfying(Checked.Bad.class, bad -> assertThat(bad.code())
                    .isEqualTo(RejectionCode.TOO_MANY_EVENTS));
        });

        assertThat(checked("another-" + name)).isInstanceOf(Checked.Good.class);
    }

    private void heat() {
        var identifier = Identifier.of("crm", name);
        for (int i = 0; i < 10 * config.hotEventsPerSecond(); i++) {
            hot.admits(identifier);
        }
    }

    private Checked checked(String identifier) {
        return intake.check(item(), SHOP, draft -> event(draft, identifier));
    }

    @Test
    void aReplayOfWhatWasTooMuchIsNotCounted() {
        heat();

        assertThat(event(intake.draft(SHOP, clock.instant(), UUID.randomUUID()), name))
                .isNotNull();
    }

    private static Item item() {
        return new Item(0, "events", "m-1", "{}".getBytes(StandardCharsets.UTF_8), Item.Origin.of(EventReading.FORM));
    }

    private static IngestedEvent event(Draft draft, String identifier) {
        draft.identify("crm", identifier, "identifiers[0]");
        draft.identify("email", "anna@example.com", "identifiers[1]");
        draft.occurred(Instant.parse("2026-03-01T09:00:00Z"));
        return draft.finish(
                new Draft.Kind("m-1", IngestedEvent.Type.TRACK, "Seen", null),
                new Draft.Content(Map.of(), Map.of(), Map.of()));
    }
}

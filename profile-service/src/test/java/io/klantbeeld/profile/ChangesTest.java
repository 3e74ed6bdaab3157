package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class ChangesTest {
    private static final String AT = "2026-03-01T09:00:00Z";

    private final String user = "user_id:" + Unique.name("u");
    private TestSource website;

    @BeforeEach
    void known() {
        website = TestSource.of("blauwvlucht");
        website.send(TestEvent.identify(AT, Map.of("plan", "gold"), user));
        TestReader.ofEverything().await(user);
    }

    @Test
    void aStreamBeginsWithTheVersionAndGoesOnWithWhatHappens() {
        try (var stream = TestStream.of(user, TestReader.ofEverything().tokens(), null)) {
            awaitEvents(stream, 1);
            website.send(TestEvent.track("Checked In", AT, user));
            awaitEvents(stream, 2);
            website.send(TestEvent.identify("2026-03-02T09:00:00Z", Map.of("plan", "blue"), user));
            awaitEvents(stream, 3);

            assertThat(stream.events())
                    .extracting(TestStream.Event::name)
                    .containsExactly("profile", "interaction", "profile");
            assertThat(stream.events().get(1).json().path("name").textValue()).isEqualTo("Checked In");
            assertThat(stream.events().get(2).json().path("version").longValue())
                    .isEqualTo(2);
            assertThat(stream.events())
                    .extracting(TestStream.Event::id)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aStreamThatBrokeOffIsResumedWithoutLossOrRepetition() {
        String seen;
        try (var stream = TestStream.of(user, TestReader.ofEverything().tokens(), null)) {
            awaitEvents(stream, 1);
            website.send(TestEvent.track("One", AT, user));
            awaitEvents(stream, 2);
            seen = stream.events().getLast().id().toString();
        }
        website.send(TestEvent.track("Two", AT, user));
        TestReader.ofEverything().awaitInteractions(user, 2);

        try (var stream = TestStream.of(user, TestReader.ofEverything().tokens(), seen)) {
            website.send(TestEvent.track("Three", AT, user));
            await().untilAsserted(() -> assertThat(stream.names()).containsExactly("Two", "Three"));
        }
    }

    @Test
    void aStreamFollowsTheSurvivorOfAMerge() {
        var email = "email:" + Unique.email("anna");
        website.send(TestEvent.identify(AT, Map.of(), email));
        TestReader.ofEverything().await(email);
        try (var stream = TestStream.of(email, TestReader.ofEverything().tokens(), null)) {
            awaitEvents(stream, 1);
            website.send(TestEvent.identify(AT, Map.of(), user, email));
            website.send(TestEvent.track("Checked In", AT, user));

            await().untilAsserted(() -> assertThat(stream.names()).containsExactly("Checked In"));
            assertThat(stream.events()).extracting(TestStream.Event::name).contains("merged");
        }
    }

    @Test
    void aStreamShowsTheBrandsOfItsTokenOnlyAndMasks() {
        var track = TestEvent.track("Asked", AT, user);
        track.put("properties", Map.of("firstName", "Anna"));
        try (var stream = TestStream.of(user, Tokens.scopes("profile:read").brands("blauwvlucht"), null)) {
            awaitEvents(stream, 1);
            TestSource.of("medivisie").send(TestEvent.track("Webinar Joined", AT, user));
            TestReader.ofBrands("medivisie").awaitInteractions(user, 1);
            website.send(track);

            await().untilAsserted(() -> assertThat(stream.names()).containsExactly("Asked"));
            assertThat(stream.text()).doesNotContain("Anna");
        }
    }

    @Test
    void aChangeArrivesWellBeforeTheNextPoll() {
        try (var stream = TestStream.of(user, TestReader.ofEverything().tokens(), null)) {
            awaitEvents(stream, 1);

            // Polled for, each would take nearly a second from the one before, however often they are sent.
            await().untilAsserted(() -> {
                int before = stream.events().size();
                for (int events = 1; events <= 5; events++) {
                    website.send(TestEvent.track("Checked In", AT, user));
                    awaitEvents(stream, before + events);
                }
                assertThat(stream.events().stream()
                                .skip(before)
                                .map(ChangesTest::delay)
                                .sorted())
                        .element(2)
                        .asInstanceOf(InstanceOfAssertFactories.DURATION)
                        .isLessThan(Duration.ofMillis(700));
            });
        }
    }

    private static Duration delay(TestStream.Event event) {
        return Duration.between(Instant.parse(event.json().path("recordedAt").textValue()), event.arrived());
    }

    private static void awaitEvents(TestStream stream, int count) {
        await().untilAsserted(() -> assertThat(stream.events()).hasSize(count));
    }
}

package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.ProbedRecord;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class MergeTest {
    private static final String EARLY = "2026-03-01T09:00:00Z";
    private static final String LATE = "2026-03-02T09:00:00Z";

    private final String user = "user_id:" + Unique.name("u");
    private final String email = "email:" + Unique.email("anna");
    private final TestReader reader = TestReader.ofEverything();
    private TestSource website;

    @BeforeEach
    void register() {
        website = TestSource.of("blauwvlucht");
    }

    @Test
    void aLinkBetweenTwoPersonsMakesThemOne() {
        website.send(
                TestEvent.identify(LATE, Map.of("city", "Delft", "plan", "gold"), user),
                TestEvent.track("Checked In", EARLY, user));
        var older = reader.await(user).getString("id");
        website.send(
                TestEvent.identify(EARLY, Map.of("city", "Leiden", "tier", 3), email),
                TestEvent.track("Mail Read", LATE, email));
        var younger = reader.await(email).getString("id");

        website.send(TestEvent.identify(EARLY, Map.of(), user, email));

        var merged = awaitMerged(younger);
        assertThat(merged.getString("id")).isEqualTo(older);
        assertThat(merged.getString("requestedId")).isEqualTo(younger);
        assertThat(merged.getString("mergedInto")).isEqualTo(older);
        assertThat(merged.getMap("traits")).isEqualTo(Map.of("city", "Delft", "plan", "gold", "tier", 3));
        assertThat(reader.get(email).extract().<String>path("requestedId")).isNull();
        assertThat(reader.awaitInteractions(email, 2).getList("items.name", String.class))
                .containsExactly("Mail Read", "Checked In");
    }

    @Test
    void aMergeIsPublished() {
        website.send(TestEvent.identify(LATE, Map.of("plan", "gold"), user));
        var older = reader.await(user).getString("id");
        website.send(TestEvent.identify(EARLY, Map.of("plan", "blue"), email));
        var younger = reader.await(email).getString("id");

        website.send(TestEvent.identify(EARLY, Map.of(), user, email));

        try (var kafka = new KafkaProbe()) {
            var absorbed = kafka.await(Topics.PROFILE, found -> younger.equals(found.key()) && isMerged(found))
                    .json();
            assertThat(absorbed.path("mergedInto").textValue()).isEqualTo(older);
            assertThat(absorbed.path("version").longValue()).isEqualTo(2);
            var lifecycle = kafka.awaitKey(Topics.LIFECYCLE, older).json();
            assertThat(lifecycle.path("kind").textValue()).isEqualTo("MERGED");
            assertThat(lifecycle.path("other").textValue()).isEqualTo(younger);
            var survivor = kafka.await(Topics.PROFILE, found -> older.equals(found.key()) && identifiers(found) == 2)
                    .json();
            assertThat(survivor.path("version")).isEqualTo(lifecycle.path("version"));
        }
    }

    @Test
    void aChainOfMergesEndsAtTheOldest() {
        var crm = "crm:" + Unique.name("c");
        website.send(TestEvent.identify(EARLY, Map.of(), user));
        var oldest = reader.await(user).getString("id");
        website.send(TestEvent.identify(EARLY, Map.of(), email));
        var middle = reader.await(email).getString("id");
        website.send(TestEvent.identify(EARLY, Map.of(), crm));
        var youngest = reader.await(crm).getString("id");

        website.send(TestEvent.identify(EARLY, Map.of(), email, crm));
        assertThat(awaitMerged(youngest).getString("id")).isEqualTo(middle);
        website.send(TestEvent.identify(EARLY, Map.of(), user, crm));

        assertThat(awaitMerged(middle).getString("id")).isEqualTo(oldest);
        assertThat(reader.get(youngest).extract().<String>path("id")).isEqualTo(oldest);
    }

    @Test
    void aDeviceJoinsNobody() {
        var tablet = "anonymous_id:" + Unique.name("tablet");
        website.send(
                TestEvent.track("Checked In", EARLY, user, tablet), TestEvent.track("Checked In", LATE, email, tablet));

        var one = reader.await(user);
        var other = reader.await(email);
        assertThat(one.getString("id")).isNotEqualTo(other.getString("id"));
        assertThat(one.getList("identifiers.namespace", String.class)).containsExactly("user_id");
    }

    @Test
    void whatHappensOnADeviceBelongsToItsOwnerOfThatTime() {
        var tablet = "anonymous_id:" + Unique.name("tablet");
        website.send(
                TestEvent.track("Long Before", "2026-01-01T09:00:00Z", tablet),
                TestEvent.track("Just Before", "2026-02-20T09:00:00Z", tablet),
                TestEvent.track("Between", "2026-03-01T18:00:00Z", tablet),
                TestEvent.identify("2026-03-01T19:00:00Z", Map.of("city", "Delft"), tablet),
                TestEvent.track("After", "2026-03-03T09:00:00Z", tablet));
        reader.awaitInteractions(tablet, 4);

        website.send(
                TestEvent.track("Anna Came", EARLY, user, tablet), TestEvent.track("Bo Came", LATE, email, tablet));

        assertThat(names(user, 3)).containsExactly("Between", "Anna Came", "Just Before");
        assertThat(names(email, 2)).containsExactly("After", "Bo Came");
        assertThat(reader.await(user).getMap("traits")).isEqualTo(Map.of("city", "Delft"));
        assertThat(reader.await(email).getMap("traits")).isEmpty();
        assertThat(reader.await(tablet).getString("id"))
                .isEqualTo(reader.await(email).getString("id"));
    }

    @Test
    void aLateEventTakesTheTimeOfADeviceBack() {
        var tablet = "anonymous_id:" + Unique.name("tablet");
        website.send(TestEvent.track("Anna Came", EARLY, user, tablet));
        website.send(
                TestEvent.identify("2026-03-02T10:00:00Z", Map.of("city", "Delft"), tablet),
                TestEvent.track("Looked", "2026-03-02T11:00:00Z", tablet));
        assertThat(names(user, 2)).containsExactly("Looked", "Anna Came");

        website.send(TestEvent.track("Bo Came", LATE, email, tablet));

        assertThat(names(email, 2)).containsExactly("Looked", "Bo Came");
        assertThat(names(user, 1)).containsExactly("Anna Came");
        assertThat(reader.await(email).getMap("traits")).isEqualTo(Map.of("city", "Delft"));
        assertThat(reader.await(user).getMap("traits")).isEmpty();
    }

    private List<String> names(String reference, int count) {
        return reader.awaitInteractions(reference, count).getList("items.name", String.class);
    }

    private static boolean isMerged(ProbedRecord found) {
        return "MERGED".equals(found.json().path("state").textValue());
    }

    private static int identifiers(ProbedRecord found) {
        return found.json().path("identifiers").size();
    }

    private JsonPath awaitMerged(String id) {
        await().untilAsserted(() -> assertThat(
                        reader.get(id).statusCode(200).extract().<String>path("mergedInto"))
                .isNotNull());
        return reader.get(id).extract().jsonPath();
    }
}

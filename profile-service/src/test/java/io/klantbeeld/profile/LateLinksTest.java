package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.ProbedRecord;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** A fact that comes late may change what earlier ones made of persons; what is published makes up the difference. */
@QuarkusTest
@RealServers
class LateLinksTest {
    private static final String EARLY = "2026-03-01T09:00:00Z";
    private static final String LATE = "2026-03-02T09:00:00Z";

    private final TestReader reader = TestReader.ofEverything();
    private final TestSteward steward = TestSteward.ofEverything();
    private TestSource website;

    @BeforeEach
    void register() {
        website = TestSource.of("blauwvlucht");
    }

    @Test
    void aLateLinkPublishesExactlyTheMergesAndUnmergesThatMakeUpTheDifference() {
        var namespace = Unique.name("card");
        steward.limit(namespace, 1);
        var user = "user_id:" + Unique.name("u");
        var person = known(user);
        var first = known(namespace + ":1");
        var second = known(namespace + ":2");
        website.send(TestEvent.track("Second Card", LATE, user, namespace + ":2"));
        awaitId(namespace + ":2", person);

        website.send(TestEvent.track("First Card", EARLY, user, namespace + ":1"));
        awaitId(namespace + ":1", person);

        assertThat(id(namespace + ":2")).isEqualTo(second);
        assertThat(steward.identity(user).getList("violations.reason")).containsExactly("LIMIT");
        assertThat(turns(person, first)).containsExactly("MERGED " + second, "UNMERGED " + second, "MERGED " + first);
        assertThat(published(first)).isEmpty();
        assertThat(published(second)).isEmpty();
        assertThat(steward.identity(user).getList("history.kind")).containsExactly("MERGED", "UNMERGED", "MERGED");
    }

    /** Whoever had a person of its own before goes from one to the other, and nobody else is told of anything. */
    @Test
    void aLateLinkThatMovesAnIdentifierPublishesOneUnmergeAndOneMerge() {
        var namespace = Unique.name("card");
        steward.limit(namespace, 1);
        var users = List.of("user_id:" + Unique.name("u"), "user_id:" + Unique.name("v"));
        var persons = users.stream().map(this::known).toList();
        var mail = "email:" + Unique.email("m");
        website.send(TestEvent.track("Own", EARLY, users.getFirst(), namespace + ":1"));
        website.send(TestEvent.track("Own", EARLY, users.getLast(), namespace + ":2"));
        var moved = known(mail);
        website.send(TestEvent.track("Second", LATE, users.getLast(), mail));
        awaitId(mail, persons.getLast());

        website.send(TestEvent.track("First", EARLY, users.getFirst(), mail));
        awaitId(mail, persons.getFirst());

        assertThat(turns(persons.getFirst(), moved)).containsExactly("MERGED " + moved);
        assertThat(published(persons.getLast())).containsExactly("MERGED " + moved, "UNMERGED " + moved);
        assertThat(published(moved)).isEmpty();
        assertThat(steward.identity(users.getLast()).getList("violations.reason"))
                .containsExactly("LIMIT");
    }

    private static List<String> published(String profile) {
        try (var kafka = new KafkaProbe()) {
            return kinds(kafka.records(Topics.LIFECYCLE, profile));
        }
    }

    private static List<String> kinds(List<ProbedRecord> turns) {
        return turns.stream()
                .map(ProbedRecord::json)
                .map(turn ->
                        turn.path("kind").textValue() + " " + turn.path("other").textValue())
                .toList();
    }

    private String known(String reference) {
        website.send(TestEvent.track("Came", EARLY, reference));
        return id(reference);
    }

    /** What was published of a profile, up to its merge with the last one. */
    private static List<String> turns(String profile, String last) {
        try (var kafka = new KafkaProbe()) {
            kafka.await(Topics.LIFECYCLE, found -> isAbout(found, profile, last));
            var turns = kafka.records(Topics.LIFECYCLE, profile);
            turns.forEach(turn -> Schemas.assertValid(Topics.LIFECYCLE, turn.text()));
            return kinds(turns);
        }
    }

    private static boolean isAbout(ProbedRecord found, String profile, String other) {
        return profile.equals(found.key())
                && other.equals(found.json().path("other").textValue());
    }

    private String id(String reference) {
        JsonPath profile = reader.await(reference);
        return profile.getString("id");
    }

    private void awaitId(String reference, String id) {
        await().untilAsserted(() -> assertThat(id(reference)).isEqualTo(id));
    }
}

package io.klantbeeld.profile;

import io.klantbeeld.test.Patience;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** What was merged can be taken apart again, by stewards and by late facts. */
@QuarkusTest
@RealServers
class UnmergeTest {
    private static final String EARLY = "2026-03-01T09:00:00Z";
    private static final String LATE = "2026-03-02T09:00:00Z";

    private final TestReader reader = TestReader.ofEverything();
    private final TestSteward steward = TestSteward.ofEverything();
    private TestSource website;

    @BeforeEach
    void register() {
        Patience.awaitRoomInTheDay(ZoneOffset.UTC);
        website = TestSource.of("blauwvlucht");
    }

    /** Two persons with events of their own; the names differ, everything else is equal. */
    private record Two(String user, String crm, String email, String card) {
        static Two fresh() {
            var name = Unique.name("t");
            return new Two("user_id:" + name, "crm:" + name, "email:" + name + "@example.com", "loyalty:" + name);
        }
    }

    @Test
    void unmergeRestoresBothSidesAsIfTheyHadNeverBeenMerged() {
        var merged = Two.fresh();
        var never = Two.fresh();
        comeToKnow(merged);
        comeToKnow(never);
        var ids = List.of(id(merged.user), id(merged.email));

        var decision = steward.merge(merged.user, merged.email);
        assertThat(id(merged.email)).isEqualTo(ids.getFirst());
        assertThat(decision.getString("turns[0].other")).isEqualTo(ids.get(1));
        goOn(merged);
        goOn(never);
        assertThat(reader.await(merged.user).getMap("traits")).containsEntry("city", "Leiden");
        steward.unmerge(
                merged.email, Map.of("merge", decision.getString("turns[0].id"), "reason", "Two customers after all"));

        assertThat(id(merged.user)).isEqualTo(ids.getFirst());
        assertThat(id(merged.email)).isEqualTo(ids.get(1));
        for (var reference : List.of("user", "crm", "email", "card")) {
            assertThat(state(reference(merged, reference))).as(reference).isEqualTo(state(reference(never, reference)));
        }
    }

    private void comeToKnow(Two two) {
        website.send(
                TestEvent.identify(EARLY, Map.of("city", "Delft", "plan", "gold"), two.user, two.crm),
                TestEvent.track("Checked In", EARLY, two.user));
        reader.awaitInteractions(two.user, 1);
        website.send(
                TestEvent.identify(EARLY, Map.of("tier", 3), two.email), TestEvent.track("Mail Read", LATE, two.email));
        reader.awaitInteractions(two.email, 1);
    }

    /** Further events of one side only, one of which names somebody new. */
    private void goOn(Two two) {
        website.send(
                TestEvent.identify(LATE, Map.of("city", "Leiden"), two.email),
                TestEvent.track("Card Shown", LATE, two.email, two.card),
                TestEvent.track("Mail Read Again", LATE, two.card));
        // The card is told of by another partition than the address.
        await().untilAsserted(() -> assertThat(
                        reader.interactions(two.card).extract().jsonPath().<String>getList("items.name"))
                .contains("Mail Read Again", "Card Shown"));
    }

    private static String reference(Two two, String which) {
        return switch (which) {
            case "user" -> two.user;
            case "crm" -> two.crm;
            case "email" -> two.email;
            default -> two.card;
        };
    }

    /** Everything that is shown of a person, without names, ids, versions and times of record. */
    private Map<String, Object> state(String reference) {
        var profile = reader.await(reference);
        var state = new HashMap<String, Object>();
        state.put("state", profile.getString("state"));
        state.put("traits", profile.getMap("traits"));
        state.put("identifiers", rows(profile, "identifiers", "namespace", "verified", "firstSeenAt", "lastSeenAt"));
        // Simultaneous moments are in the order of their ids.
        var moments = reader.interactions(reference).extract().jsonPath();
        state.put(
                "moments", new HashSet<>(rows(moments, "items", "name", "occurredAt", "type", "brand", "properties")));
        state.put("mergedInto", profile.getString("mergedInto"));
        state.put("relationship", relationship(reference));
        return state;
    }

    private static List<Map<String, Object>> rows(JsonPath json, String list, String... fields) {
        return json.<Map<String, Object>>getList(list).stream()
                .map(row -> {
                    var shown = new HashMap<>(row);
                    shown.keySet().retainAll(List.of(fields));
                    return Map.copyOf(shown);
                })
                .toList();
    }

    private String relationship(String reference) {
        return steward.get("/api/v1/profiles/{ref}/relationship", reference)
                .statusCode(200)
                .extract()
                .path("score")
                .toString();
    }

    @Test
    void anAutomaticMergeThatWasUndoneDoesNotComeBack() {
        var two = Two.fresh();
        var ids = mergedByALink(two);
        var entry = steward.identity(two.user).getString("history[0].id");

        steward.unmerge(two.user, Map.of("merge", entry, "reason", "A shared address"));
        website.send(TestEvent.track("Both Again", LATE, two.user, two.email));
        reader.awaitInteractions(two.user, 3);

        assertThat(id(two.email)).isEqualTo(ids.get(1));
        var identity = steward.identity(two.user);
        assertThat(identity.getList("violations.reason")).containsExactly("NEVER_LINK");
        assertThat(identity.getString("violations[0].otherProfile")).isEqualTo(ids.get(1));
        assertThat(identity.getList("history.kind")).containsExactly("UNMERGED", "MERGED");
        assertThat(identity.getString("history[0].reason")).isEqualTo("A shared address");
        assertThat(identity.getString("links.items[0].outcome")).isEqualTo("REFUSED");
    }

    @Test
    void aStewardMayMergeAgainWhatWasUndone() {
        var two = Two.fresh();
        var ids = mergedByALink(two);
        steward.unmerge(two.user, Map.of("identifiers", List.of(two.email), "reason", "A shared address"));
        assertThat(id(two.email)).isEqualTo(ids.get(1));

        steward.merge(two.email, two.user);

        assertThat(id(two.email)).isEqualTo(ids.getFirst());
        assertThat(steward.identity(two.user).getList("violations")).isEmpty();
    }

    /** Makes one person of two by an event, and answers the ids that they had. */
    private List<String> mergedByALink(Two two) {
        website.send(TestEvent.track("One", EARLY, two.user));
        var older = id(two.user);
        website.send(TestEvent.track("Two", EARLY, two.email));
        var younger = id(two.email);
        website.send(TestEvent.track("Both", EARLY, two.user, two.email));
        awaitId(two.email, older);
        return List.of(older, younger);
    }

    @Test
    void identifiersOfSomebodyElseLeaveWithoutAnyMergeBefore() {
        var two = Two.fresh();
        website.send(TestEvent.identify(EARLY, Map.of("city", "Delft"), two.user, two.email));
        var before = id(two.user);
        // Events of two identifiers come by two partitions: the profile must have begun with the first of them.
        website.send(TestEvent.identify(LATE, Map.of("city", "Leiden"), two.email));
        await().untilAsserted(() ->
                assertThat(reader.await(two.user).getString("traits.city")).isEqualTo("Leiden"));

        var decision = steward.unmerge(
                two.user, Map.of("identifiers", List.of(two.email), "reason", "The address of a colleague"));

        assertThat(id(two.user)).isEqualTo(before);
        assertThat(id(two.email)).isNotEqualTo(before);
        assertThat(reader.await(two.user).getMap("traits")).isEqualTo(Map.of("city", "Delft"));
        assertThat(reader.await(two.email).getMap("traits")).isEqualTo(Map.of("city", "Leiden"));
        assertThat(decision.getList("turns.kind")).containsExactly("UNMERGED");
    }

    private String id(String reference) {
        JsonPath profile = reader.await(reference);
        return profile.getString("id");
    }

    private void awaitId(String reference, String id) {
        await().untilAsserted(() -> assertThat(id(reference)).isEqualTo(id));
    }
}

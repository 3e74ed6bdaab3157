package io.klantbeeld.consent.publication;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.consent.ConsentApi;
import io.klantbeeld.consent.People;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.consent.statement.StatementApi;
import io.klantbeeld.event.Topics;
import io.klantbeeld.event.profile.ProfileState;
import io.klantbeeld.test.ProbedRecord;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.body;
import static io.klantbeeld.consent.ConsentApi.cell;
import static io.klantbeeld.consent.ConsentApi.with;
import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class PermissionPublicationTest extends ServiceTest {
    private final UUID profile = UUID.randomUUID();

    @Test
    void everyVersionOfAProfileHasItsPermissionsWhetherAnythingWasChosenOrNot() {
        // when
        people.active(profile, 7, email);
        // then
        var first = published(told -> told.path("profileVersion").asLong() == 7);
        assertThat(first.path("cells"))
                .isNotEmpty()
                .noneMatch(cell -> cell.path("code").asText().equals("NO_CONSENT"));
        assertThat(first.path("language").asText()).isEqualTo("nl-BE");
        assertThat(first.path("timeZone").asText()).isEqualTo("Europe/Brussels");
        // and when
        people.active(profile, 8, email);
        // then
        var second = published(told -> told.path("profileVersion").asLong() == 8);
        assertThat(second.path("version").asLong())
                .isGreaterThan(first.path("version").asLong());
    }

    @Test
    void aChoiceOfABoundPersonIsPublishedAtOnceAndOneMadeBeforeWithTheProfile() {
        // given
        ConsentApi.record(email, "GRANT", SURPRISES);
        // when
        people.active(profile, 1, email);
        // then
        published(told -> cell(told, "EMAIL", "travel-surprises").equals("GRANTED_CONSENT"));
        // and when
        ConsentApi.record(email, "WITHDRAW", SURPRISES);
        // then
        var last = published(told -> cell(told, "EMAIL", "travel-surprises").equals("CONSENT_WITHDRAWN"));
        assertThat(last.path("profileVersion").asLong()).isEqualTo(1);
        assertThat(versions()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatIsPublishedIsWhatIsDecided() {
        // given
        people.active(profile, 1, email);
        ConsentApi.record(email, "GRANT", SURPRISES);
        // when
        var told = published(it -> cell(it, "EMAIL", "travel-surprises").equals("GRANTED_CONSENT"));
        // then
        var matrix = ConsentApi.matrix(email);
        var expected = new ArrayList<JsonNode>();
        matrix.path("cells").forEach(expected::add);
        // What nobody said anything about goes without saying.
        expected.removeIf(cell ->
                cell.path("topic").isNull() && cell.path("code").asText().equals("NO_CONSENT"));
        assertThat(expected).hasSizeGreaterThan(3);
        assertThat(told.path("cells").size()).isEqualTo(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            for (var field :
                    new String[] {"brand", "purpose", "channel", "topic", "outcome", "code", "ref", "validUntil"}) {
                assertThat(told.path("cells").get(i).path(field))
                        .as(field)
                        .isEqualTo(expected.get(i).path(field));
            }
        }
    }

    @Test
    void whatChangesByItselfIsPublishedAgainByTheTimer() {
        // given
        people.active(profile, 1, email);
        ConsentApi.record(email, "GRANT", SURPRISES);
        // when
        var paused = IntStream.of(3, 15, 60)
                .mapToObj(this::pausedFor)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        // then
        var after = published(
                told -> told.path("version").asLong() > paused.path("version").asLong()
                        && cell(told, "EMAIL", "travel-surprises").equals("GRANTED_CONSENT"));
        assertThat(after.path("profileVersion").asLong()).isEqualTo(1);
    }

    /** What is published of a pause; nothing if it was over before anybody could tell of it. */
    private Optional<JsonNode> pausedFor(int seconds) {
        var until = Instant.now().plusSeconds(seconds);
        var pause = "{\"kind\":\"PAUSE\",\"until\":\"%s\"}".formatted(until);
        StatementApi.post(email, "preferences", StatementApi.said("SUBJECT", pause));
        await().until(() -> lastPaused().isPresent() || Instant.now().isAfter(until.plusSeconds(5)));
        return lastPaused();
    }

    private Optional<JsonNode> lastPaused() {
        return kafka.records(Topics.PERMISSION, profile.toString()).stream()
                .map(ProbedRecord::json)
                .filter(told -> cell(told, "EMAIL", "travel-surprises").equals("PAUSED_UNTIL"))
                .reduce((earlier, later) -> later);
    }

    @Test
    void aMergedAndAnErasedProfileHaveNoPermissions() {
        // given
        var survivor = UUID.randomUUID();
        people.active(profile, 1, email);
        people.active(survivor, 1, People.freshEmail());
        // when
        people.inState(profile, 2, ProfileState.MERGED, survivor);
        people.inState(survivor, 2, ProfileState.ERASED, null);
        // then
        kafka.await(Topics.PERMISSION, found -> profile.toString().equals(found.key()) && found.isTombstone());
        kafka.await(Topics.PERMISSION, found -> survivor.toString().equals(found.key()) && found.isTombstone());
        assertThat(sql.count("identifier_projection WHERE profile_id = ?", survivor))
                .isZero();
    }

    @Test
    void anOlderVersionOfAProfileChangesNothing() {
        // given
        var user = "user_id:" + UUID.randomUUID();
        people.active(profile, 5, email, user);
        // when
        people.active(profile, 4, email);
        people.active(UUID.randomUUID(), 1, People.freshEmail());
        // then
        assertThat(sql.count("identifier_projection WHERE profile_id = ?", profile))
                .isEqualTo(2);
    }

    @Test
    void everythingIsPublishedAgainOnRequest() {
        // given
        people.active(profile, 1, email);
        var before = published(told -> true).path("version").asLong();
        // when
        var requested = body(with("platform:manage").post("/api/v1/permissions/republications"), 202);
        // then
        await().untilAsserted(() -> assertThat(body(
                                with("platform:manage")
                                        .get("/api/v1/permissions/republications/"
                                                + requested.path("id").asText()),
                                200)
                        .path("finishedAt")
                        .isNull())
                .isFalse());
        published(told -> told.path("version").asLong() > before);
    }

    @Test
    void aChoiceThatRacesWithItsProfileIsNeverLeftOut() throws InterruptedException {
        // given
        var racers = new HashSet<String>();
        for (int i = 0; i < 20; i++) {
            var racer = UUID.randomUUID();
            var address = People.freshEmail();
            // when
            var choice = Thread.startVirtualThread(() -> ConsentApi.record(address, "GRANT", SURPRISES));
            people.active(racer, 1, address);
            choice.join();
            racers.add(racer.toString());
        }
        // then
        await().untilAsserted(() -> assertThat(kafka.records(Topics.PERMISSION))
                .filteredOn(told -> racers.contains(told.key()))
                .filteredOn(
                        told -> cell(told.json(), "EMAIL", "travel-surprises").equals("GRANTED_CONSENT"))
                .extracting(ProbedRecord::key)
                .containsAll(racers));
    }

    private List<Long> versions() {
        return kafka.records(Topics.PERMISSION, profile.toString()).stream()
                .map(told -> told.json().path("version").asLong())
                .toList();
    }

    private JsonNode published(Predicate<JsonNode> wanted) {
        ProbedRecord found = kafka.await(
                Topics.PERMISSION,
                told -> profile.toString().equals(told.key()) && !told.isTombstone() && wanted.test(told.json()));
        Schemas.assertValid(Topics.PERMISSION, found.text());
        return found.json();
    }
}

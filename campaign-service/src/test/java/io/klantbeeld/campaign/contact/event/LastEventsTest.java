package io.klantbeeld.campaign.contact.event;

import io.klantbeeld.campaign.ABlockingEvent;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class LastEventsTest {
    private static final Instant FILED = Instant.parse("2026-03-01T09:00:00Z");

    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String name = "Complaint Filed " + UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();

    @Inject
    LastEvents events;

    @Inject
    Database database;

    @Test
    void theLastMomentStaysWhateverArrivesLate() {
        note(FILED);

        note(FILED.minusSeconds(60));
        assertThat(moment()).isEqualTo(FILED);

        note(FILED.plusSeconds(60));
        assertThat(moment()).isEqualTo(FILED.plusSeconds(60));
    }

    @Test
    void oneBatchMayHoldTheSameEventTwice() {
        note(FILED.plusSeconds(1), FILED.plusSeconds(2), FILED);

        assertThat(moment()).isEqualTo(FILED.plusSeconds(2));
    }

    @Test
    void whatIsToldAgainChangesNoRow() {
        note(FILED);
        var version = version();

        note(FILED, FILED);

        assertThat(version()).isEqualTo(version);
    }

    @Test
    void ofWhoeverIsErasedNothingIsKeptNorTakenUpAgain() {
        var bob = Traveller.known(true);
        note(bob.id(), FILED);

        bob.isErased(2);
        await().untilAsserted(() -> assertThat(momentsOf(bob.id())).isEmpty());

        note(bob.id(), FILED.plusSeconds(1));
        assertThat(momentsOf(bob.id())).isEmpty();
    }

    @Test
    void anEventThatMeetsTheErasureIsForgottenToo() {
        // given somebody whose erasure is under way
        var bob = Traveller.known(true);
        await().until(() -> sql.count("profile_projection WHERE profile_id = ?", bob.id()) == 1);
        var noted = new CompletableFuture<Void>();

        // when
        QuarkusTransaction.requiringNew().run(() -> {
            database.change("update profile_projection set state = 'ERASED' where profile_id = ?", bob.id());
            events.forget(List.of(bob.id()));
            Thread.startVirtualThread(() -> complete(noted, () -> note(bob.id(), FILED)));
            await().until(() -> noted.isDone() || isWaiting());
        });
        noted.join();

        // then
        assertThat(momentsOf(bob.id())).isEmpty();
    }

    @Test
    void anEventIsKeptAsLongAsItBlocksAnything() {
        var event = ABlockingEvent.of("EMAIL", "P7D");
        var longer = ABlockingEvent.of("EMAIL", "P9D");
        longer.put("{\"event\":\"%s\"}".formatted(event.name()), "SMS", "P9D")
                .then()
                .statusCode(200);
        noteOf(event.name());

        purgeAt(FILED.plus(Duration.ofDays(9)).minusMillis(1));
        assertThat(momentsOf(anna)).containsExactly(FILED);

        longer.blocksNoMore();
        purgeAt(FILED.plus(Duration.ofDays(7)).minusMillis(1));
        assertThat(momentsOf(anna)).containsExactly(FILED);

        purgeAt(FILED.plus(Duration.ofDays(7)));
        assertThat(momentsOf(anna)).isEmpty();
    }

    @Test
    void whatNoPolicyNamesAnyMoreIsForgotten() {
        var event = ABlockingEvent.of("EMAIL", "P7D");
        noteOf(event.name());
        note(FILED);

        purgeAt(FILED);
        assertThat(sql.rows("select name from last_event where profile_id = ?", anna))
                .containsExactly(Map.of("name", event.name()));

        event.blocksNoMore();
        purgeAt(FILED);
        assertThat(momentsOf(anna)).isEmpty();
    }

    private void purgeAt(Instant now) {
        new LastEventsPurge(database, Clock.fixed(now, ZoneOffset.UTC)).purge();
    }

    private void note(Instant... moments) {
        note(List.of(moments).stream()
                .map(at -> new Happened(anna, Traveller.BRAND, name, at))
                .toList());
    }

    private void note(UUID person, Instant at) {
        note(List.of(new Happened(person, Traveller.BRAND, name, at)));
    }

    private void noteOf(String event) {
        note(List.of(new Happened(anna, Traveller.BRAND, event, FILED)));
    }

    private void note(List<Happened> happened) {
        QuarkusTransaction.requiringNew().run(() -> events.note(happened));
    }

    private static void complete(CompletableFuture<Void> done, Runnable work) {
        try {
            work.run();
            done.complete(null);
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private boolean isWaiting() {
        return sql.count("pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%into last_event%'") > 0;
    }

    private Instant moment() {
        return momentsOf(anna).getFirst();
    }

    private List<Instant> momentsOf(UUID person) {
        return database.list(
                "select occurred_at from last_event where profile_id = ?", row -> row.instant("occurred_at"), person);
    }

    private Object version() {
        return sql.value("select xmin::text from last_event where profile_id = ?", anna);
    }
}

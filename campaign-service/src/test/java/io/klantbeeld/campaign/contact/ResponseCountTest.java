package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.contact.response.Responses;
import io.klantbeeld.campaign.contact.response.Responses.Key;
import io.klantbeeld.campaign.contact.response.Responses.Response;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What came of contacts is counted once each, in the transaction that found it out. */
@QuarkusTest
@RealServers
@Counterparts
class ResponseCountTest {
    private final SqlProbe sql = SqlProbe.ofTheModule();
    private final String action = "action-" + UUID.randomUUID();

    @Inject
    Reserving reserving;

    @Inject
    Ledger ledger;

    @Inject
    Contacts contacts;

    @Inject
    Responses responses;

    @BeforeEach
    void theDispatcherStaysOut() {
        AReservation.pauseTheCampaign(sql);
    }

    @Test
    void aContactIsTriedWhenItIsMadeAndAnsweredOnce() {
        var contact = planned();
        assertThat(counted()).isEqualTo("0/0");

        to(contact, ContactState.UNKNOWN, ContactState.ACCEPTED);
        assertThat(counted()).isEqualTo("0/1");
        to(contact, ContactState.DELIVERED, ContactState.OPENED);
        assertThat(counted()).as("an open is no answer").isEqualTo("0/1");

        to(contact, ContactState.CLICKED, ContactState.REPLIED, ContactState.COMPLAINED);

        assertThat(counted()).isEqualTo("1/1");
    }

    @Test
    void whoSaysStopHasNotAnswered() {
        var contact = contacts.find(List.of(planned())).values().iterator().next();

        QuarkusTransaction.requiringNew()
                .run(() -> ledger.change(
                        List.of(Change.to(ContactState.REPLIED, contact).because(null, "STOP")),
                        List.of(contact.state()),
                        Instant.now()));

        assertThat(counted()).isEqualTo("0/1");
    }

    @Test
    void whatWasNeverMadeIsNotCounted() {
        to(planned(), ContactState.CANCELLED);
        to(planned(), ContactState.REJECTED_PERMANENT);

        assertThat(counted()).isEqualTo("0/0");
    }

    @Test
    void aCountThatIsTakenBackWithItsTransactionIsNone() {
        var contact = contacts.find(List.of(planned())).values().iterator().next();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    change(contact, ContactState.ACCEPTED);
                    throw new IllegalStateException("taken back");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(counted()).isEqualTo("0/0");
    }

    @Test
    void manyWhoCountTheSameThingsInAnyOrderLoseNothing() {
        var keys = IntStream.range(0, 20)
                .mapToObj(i -> new Key("blauwvlucht", action, "CHANNEL_" + i))
                .toList();

        for (int round = 0; round < 20; round++) {
            Storm.of(() -> {
                var shuffled = new ArrayList<>(keys);
                Collections.shuffle(shuffled);
                // All of one contact, so that all of them meet in one shard.
                QuarkusTransaction.requiringNew()
                        .run(() -> responses.add(shuffled.stream()
                                .map(key -> new Response(new UUID(1, 1), key, true, false))
                                .toList()));
                return null;
            });
        }

        assertThat(counted()).isEqualTo("0/" + 20 * 20 * Storm.THREADS);
    }

    @Test
    void thoseWhoCountInTheOrderTheyComeWaitForEachOther() {
        responses.add(List.of(
                new Response(new UUID(1, 1), new Key("blauwvlucht", action, "A"), true, false),
                new Response(new UUID(1, 1), new Key("blauwvlucht", action, "B"), true, false)));
        var turns = new ArrayList<>(List.of("AB", "BA"));
        var bothHaveOne = new CyclicBarrier(2);

        var failed = Collections.synchronizedList(new ArrayList<SQLException>());
        var threads = turns.stream()
                .map(turn -> Thread.ofPlatform().start(() -> naively(turn, bothHaveOne, failed)))
                .toList();
        threads.forEach(ResponseCountTest::join);

        assertThat(failed).singleElement().satisfies(failure -> assertThat(failure.getSQLState())
                .isEqualTo("40P01"));
    }

    private void naively(String channels, CyclicBarrier bothHaveOne, List<SQLException> failed) {
        var update = "update propensity_count set trials = trials + 1 where action = ? and channel = ?";
        try (var connection = sql.connect()) {
            connection.setAutoCommit(false);
            for (var channel : channels.split("")) {
                try (var statement = connection.prepareStatement(update)) {
                    statement.setString(1, action);
                    statement.setString(2, channel);
                    statement.executeUpdate();
                }
                if (channel.equals(channels.substring(0, 1))) {
                    bothHaveOne.await();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            failed.add(e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private UUID planned() {
        var like = AReservation.of(UUID.randomUUID());
        var plan = like.plan();
        var own = new ContactPlan(
                plan.campaign(),
                plan.revision(),
                action,
                plan.step(),
                plan.run(),
                plan.occurrence(),
                plan.decision(),
                plan.brand(),
                plan.channel(),
                plan.category(),
                plan.purpose(),
                plan.topics(),
                plan.contentClass(),
                plan.template(),
                null,
                Map.of(),
                false);
        return reserving.reserve(uncapped(like, own)) instanceof Reserved(UUID contact) ? contact : null;
    }

    private static ReservationRequest uncapped(ReservationRequest like, ContactPlan own) {
        return new ReservationRequest(
                like.addressee(),
                own,
                List.of(),
                true,
                like.zone(),
                like.now(),
                like.notBefore(),
                like.expiresAt(),
                List.of(),
                null);
    }

    private void to(UUID id, ContactState... states) {
        for (var state : states) {
            QuarkusTransaction.requiringNew()
                    .run(() -> change(contacts.find(List.of(id)).get(id), state));
        }
    }

    private void change(Contact contact, ContactState state) {
        assertThat(ledger.change(List.of(Change.to(state, contact)), List.of(contact.state()), Instant.now()))
                .hasSize(1);
    }

    private String counted() {
        var row = sql.rows(
                        "select coalesce(sum(successes), 0) as answered, coalesce(sum(trials), 0) as tried"
                                + " from propensity_count where action = ?",
                        action)
                .getFirst();
        return row.get("answered") + "/" + row.get("tried");
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.confirmation.ConfirmationRequests.Claimed;
import io.klantbeeld.consent.confirmation.ConfirmationRequests.Settled;
import io.klantbeeld.consent.confirmation.ConfirmationRequests.State;
import io.klantbeeld.test.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class ConfirmationRequestsTest extends ConfirmationTest {
    /** So late that the service itself leaves them alone. */
    private static final Instant DUE = Instant.parse("2126-01-01T00:00:00Z");

    private static final Instant LEASE_END = DUE.plus(Duration.ofMinutes(2));

    @Inject
    ConfirmationRequests requests;

    @AfterEach
    void theQueueIsAsItWas() {
        sql.execute("DELETE FROM confirmation_request WHERE expires_at > ?::timestamptz", DUE.toString());
    }

    @Test
    void replicasThatClaimAtOnceClaimEachMailOnce() throws InterruptedException {
        // given
        queue(60);
        var claimed = new ConcurrentLinkedQueue<Claimed>();
        var threads = new ArrayList<Thread>();
        // when
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.startVirtualThread(() -> {
                for (int part = 0; part < 60; part++) {
                    claimed.addAll(requests.claim(DUE, LEASE_END, 3));
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        // then
        assertThat(claimed).hasSize(60).extracting(Claimed::id).doesNotHaveDuplicates();
        assertThat(claimed).extracting(Claimed::attempts).containsOnly(1);
    }

    @Test
    void aMailOfAReplicaThatStoppedIsClaimedAgainWhenTheLeaseEnds() {
        // given
        queue(1);
        var first = requests.claim(DUE, LEASE_END, 10);
        // when
        var early = requests.claim(LEASE_END.minusSeconds(1), LEASE_END.plusSeconds(60), 10);
        var again = requests.claim(LEASE_END, LEASE_END.plusSeconds(60), 10);
        // then
        assertThat(first).hasSize(1);
        assertThat(early).isEmpty();
        assertThat(again).hasSize(1);
        assertThat(again.getFirst().attempts()).isEqualTo(2);
    }

    @Test
    void aLateFailureDoesNotUndoTheClaimOfAnother() {
        // given
        queue(1);
        var late = requests.claim(DUE, LEASE_END, 10).getFirst();
        var current = requests.claim(LEASE_END, LEASE_END.plusSeconds(60), 10).getFirst();
        // when
        requests.settle(List.of(new Settled(late, State.GIVEN_UP, LEASE_END)));
        // then
        assertThat(state(current)).isEqualTo("QUEUED");
        // and: a mail that was sent is sent, whoever claimed it since
        requests.settle(List.of(new Settled(late, State.SENT, LEASE_END)));
        assertThat(state(current)).isEqualTo("SENT");
    }

    private Object state(Claimed claimed) {
        return sql.value("SELECT state FROM confirmation_request WHERE id = ?", claimed.id());
    }

    private void queue(int mails) {
        var scope = new Scope("medivisie", "medical-info", null, Channel.EMAIL, null);
        var confirmation = new Confirmation(people.ik(email), DUE, List.of(scope), "nl", DUE.plus(Duration.ofDays(7)));
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < mails; i++) {
                requests.queue("queued-" + i + "@example.com", confirmation);
            }
        });
    }
}

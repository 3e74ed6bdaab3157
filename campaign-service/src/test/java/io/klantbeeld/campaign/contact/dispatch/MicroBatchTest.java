package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** The micro-batches of a batch leave side by side: what befalls one of them must not touch those in flight. */
class MicroBatchTest {
    private static final DispatchConfig DEFAULTS = new SmallRyeConfigBuilder()
            .withMapping(DispatchConfig.class)
            .build()
            .getConfigMapping(DispatchConfig.class);

    private final List<Contact> claimed = Stream.generate(() -> AContact.inState(ContactState.CLAIMED, 0))
            .limit(25)
            .toList();
    private final Queue<UUID> handedOver = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> putBack = new ConcurrentLinkedQueue<>();
    private final CountDownLatch failed = new CountDownLatch(1);

    @Test
    void aMicroBatchThatCannotBeCommittedIsPutBackAloneWhileTheOthersLeave() throws InterruptedException {
        // given: the second ten fail, and the others are in flight until they have
        var dispatcher = dispatcher(claimed.get(10));

        // when
        dispatcher.start(new StartupEvent());
        await().until(() -> handedOver.size() == 15);
        dispatcher.stop(new ShutdownEvent());

        // then
        assertThat(putBack)
                .containsExactlyInAnyOrderElementsOf(
                        claimed.subList(10, 20).stream().map(Contact::id).toList());
        assertThat(handedOver).hasSize(15).doesNotContainAnyElementsOf(putBack).doesNotHaveDuplicates();
    }

    private Dispatcher dispatcher(Contact failing) {
        var batches = new ArrayDeque<>(List.of(claimed));
        var claims = new Claims(null, null, null, DEFAULTS, null) {
            @Override
            List<Contact> next() {
                return batches.isEmpty() ? List.of() : batches.poll();
            }
        };
        var journal = new Journal(null, null, null, null, null) {
            @Override
            void release(Collection<Change> changes) {}

            @Override
            void putBack(Collection<Contact> contacts) {
                contacts.forEach(contact -> putBack.add(contact.id()));
            }
        };
        var persistence = new Persistence(Clock.systemUTC());
        return new Dispatcher(claims, new Written(), new Sent(failing.id()), journal, persistence, DEFAULTS);
    }

    /** Everything becomes a letter. */
    private static final class Written extends Triage {
        Written() {
            super(null);
        }

        @Override
        List<Letter> prepare(List<Contact> contacts, Consumer<Change> stopped) {
            var permit = new Permit(
                    Clock.systemUTC().instant(), null, "CONSENT", null, null, Set.of(), null, Set.of(), null);
            return contacts.stream()
                    .map(contact -> new Letter(new Addressing.Addressed(contact, null, null, null), permit, null))
                    .toList();
        }
    }

    /** Commits all micro-batches but the one with a contact; the others wait until that one has failed. */
    private final class Sent extends Delivery {
        private final UUID failing;

        Sent(UUID failing) {
            super(null, null, null, null);
            this.failing = failing;
        }

        @Override
        void deliver(List<Letter> letters) {
            var ids = letters.stream().map(letter -> letter.contact().id()).toList();
            if (ids.contains(failing)) {
                failed.countDown();
                throw new IllegalStateException("The ledger cannot be written");
            }
            waitForTheFailure();
            handedOver.addAll(ids);
        }

        private void waitForTheFailure() {
            try {
                failed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

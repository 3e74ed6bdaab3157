package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.channel.ChannelAdapter;
import io.klantbeeld.campaign.channel.smtp.SmtpTo;
import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.OwnLedger;
import io.klantbeeld.campaign.contact.capacity.OwnCapacity;
import io.klantbeeld.campaign.contact.dispatch.Addressing.Addressed;
import io.klantbeeld.campaign.contact.dispatch.rate.OwnThrottle;
import io.klantbeeld.campaign.contact.dispatch.resolution.ResolvingOn;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.klantbeeld.campaign.permission.Answer.Permit;
import io.klantbeeld.campaign.platform.Loop;
import io.klantbeeld.campaign.platform.OwnPool;
import io.klantbeeld.campaign.policy.NoPolicies;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.event.profile.ProfileSnapshot.ContactPoint;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The dispatch of the product with nothing around it, so that it starts in a second and may be killed often: claims,
 * journal, delivery, dispatcher, sweeper and the adapter for e-mail, on a database and a mail server of its own.
 */
final class DispatchProcess implements AutoCloseable {
    private static final String ROLE = "campaign";
    private static final int CONNECTIONS = 6;

    final ResolvingOn operator;
    private final OwnPool pool;
    private final Dispatcher dispatcher;
    private final Sweeper sweeper;
    private Loop sweeping;

    DispatchProcess(String databaseUrl, int mailPort, Path folder) {
        var clock = Clock.systemUTC();
        pool = OwnPool.at(databaseUrl, ROLE, ROLE, CONNECTIONS);
        var database = pool.database();
        var ledger = new OwnLedger(database, new NoPolicies(), clock);
        var journal = new OwnJournal(pool, ledger, clock);
        var rows = new LedgerRows(database, OwnCapacity.on(database), clock);
        var config = new SmallRyeConfigBuilder()
                .withMapping(DispatchConfig.class)
                .build()
                .getConfigMapping(DispatchConfig.class);
        var persistence = new Persistence(clock);
        var mail = SmtpTo.server(mailPort, folder);
        operator = new ResolvingOn(pool, ledger);
        sweeper = new Sweeper(rows, journal, clock);
        dispatcher = new Dispatcher(
                new Claims(rows, OwnThrottle.withoutRates(clock), journal, config, clock),
                new Triage(new Permitted(ledger.people(), mail, clock)),
                new Delivery(journal, persistence, new Outcomes(config, clock), clock),
                journal,
                persistence,
                config);
    }

    /** Tries the contacts again that are named after the folder, and works until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        try (var process = new DispatchProcess(arguments[0], Integer.parseInt(arguments[1]), Path.of(arguments[2]))) {
            for (int i = 3; i < arguments.length; i++) {
                process.operator.redrive(UUID.fromString(arguments[i]));
            }
            process.start();
            Thread.currentThread().join();
        }
    }

    /** Dispatches and sweeps from now on. */
    void start() {
        dispatcher.start(new StartupEvent());
        sweeping = Loop.start("sweeper", Duration.ofMillis(100), () -> {
            sweeper.sweep();
            return false;
        });
    }

    @Override
    public void close() {
        if (sweeping != null) {
            sweeping.close();
            stop();
        }
        pool.close();
    }

    private void stop() {
        try {
            dispatcher.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everybody permits everything and has an address. */
    private static final class Permitted extends Preparation {
        private final People people;
        private final ChannelAdapter mail;
        private final Clock clock;

        Permitted(People people, ChannelAdapter mail, Clock clock) {
            super(null, null, null, null, null, null);
            this.people = people;
            this.mail = mail;
            this.clock = clock;
        }

        @Override
        List<Letter> prepare(List<Contact> claimed, Consumer<Change> stopped) {
            return claimed.stream().map(this::letter).toList();
        }

        private Letter letter(Contact contact) {
            var person = people.find(contact.addressee().person()).orElseThrow();
            var point = new ContactPoint("EMAIL", "ik", person.id() + "@example.com", true, null, List.of());
            return new Letter(
                    new Addressed(contact, person, mail, point),
                    new Permit(clock.instant(), null, "CONSENT", null, null, Set.of(), null, Set.of(), null),
                    new RenderedMessage("en", false, "Hello", "<html><body>Hello</body></html>", "Hello"));
        }
    }

    /** The journal with its transactions, which a container would begin. */
    private static final class OwnJournal extends Journal {
        private final OwnPool pool;

        OwnJournal(OwnPool pool, OwnLedger ledger, Clock clock) {
            super(ledger, ledger.admission(), pool.database(), new SimpleMeterRegistry(), clock);
            this.pool = pool;
        }

        @Override
        List<Contact> sending(Collection<Letter> letters) {
            return pool.transaction(() -> super.sending(letters));
        }

        @Override
        void release(Collection<Change> changes) {
            run(() -> super.release(changes));
        }

        @Override
        void putBack(Collection<Contact> claimed) {
            run(() -> super.putBack(claimed));
        }

        @Override
        void settle(Collection<Change> outcomes) {
            run(() -> super.settle(outcomes));
        }

        @Override
        void sweep(Supplier<List<Contact>> find, Function<Contact, Change> step) {
            run(() -> super.sweep(find, step));
        }

        private void run(Runnable work) {
            pool.transaction(() -> {
                work.run();
                return null;
            });
        }
    }
}

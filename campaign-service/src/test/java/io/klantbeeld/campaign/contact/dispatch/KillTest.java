package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.platform.server.PostgresServer;
import io.klantbeeld.test.Proof;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Kills the dispatch as a failing machine would, at every point at which it has done one thing and not yet the next. */
class KillTest {
    private static final int KILLS = Proof.tries(KillPoint.values().length, 204);
    private static final String ROLE = "campaign";

    @TempDir
    static Path folder;

    private static PostgresServer postgres;
    private static DeadlyMailServer mails;
    private static LedgerTraps ledger;
    private static DispatchProcess operators;

    @BeforeAll
    static void theServersRun() throws SQLException {
        postgres = PostgresServer.temporary();
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(ROLE), ROLE, ROLE)
                .locations("classpath:db/migration", "classpath:db/outbox", "classpath:db/rest")
                .load()
                .migrate();
        mails = new DeadlyMailServer();
        ledger = new LedgerTraps(postgres.connect(ROLE));
        operators = new DispatchProcess(postgres.jdbcUrl(ROLE), mails.port(), folder);
    }

    @AfterAll
    static void theServersEnd() throws Exception {
        operators.close();
        mails.close();
        postgres.close();
    }

    static Stream<KillPoint> kills() {
        return IntStream.range(0, KILLS).mapToObj(i -> KillPoint.values()[i % KillPoint.values().length]);
    }

    @ParameterizedTest
    @MethodSource("kills")
    void whatWasUnderWayArrivesOnceOrIsUnknownAndResolvable(KillPoint point) throws Exception {
        var contacts = planned();

        killedAt(point, contacts);

        assertThat(contacts).allSatisfy(contact -> assertThat(stateOf(contact)).isEqualTo(point.leaves));
        recovered(contacts);
        assertThat(contacts).allSatisfy(contact -> assertThat(mails.mailsOf(contact))
                .as("mails of a contact that is %s", stateOf(contact))
                .isIn(stateOf(contact).equals("ACCEPTED") ? List.of(1L) : List.of(0L, 1L)));
        resolved(contacts);
        assertThat(contacts).allSatisfy(contact -> {
            assertThat(stateOf(contact)).isEqualTo("ACCEPTED");
            assertThat(mails.mailsOf(contact)).isEqualTo(1);
        });
    }

    @Test
    void whoSendsAgainWhatWasBeingSentSendsTwice() throws Exception {
        var contacts = planned();
        killedAt(KillPoint.BETWEEN_THE_LAST_DOT_AND_THE_ANSWER, contacts);

        ledger.run("update contact set state = 'PLANNED', lease_until = null where state = 'SENDING'");
        recovered(contacts);

        assertThat(contacts)
                .anySatisfy(contact -> assertThat(mails.mailsOf(contact)).isEqualTo(2));
    }

    /** Three contacts that are due, of three persons. */
    private static List<UUID> planned() throws SQLException {
        var contacts = Stream.generate(UUID::randomUUID).limit(3).toList();
        for (var id : contacts) {
            ledger.run("""
                    insert into profile_projection (profile_id, version, state, root, snapshot)
                    values ('%1$s', 1, 'ACTIVE', '%1$s', '{"profileId": "%1$s", "version": 1, "state": "ACTIVE"}');
                    insert into contact (id, contact_key, person, members, brand, channel, counts, plan, state,
                                         published_rank, not_before, next_attempt_at, expires_at, planned_at, changed_at)
                    values ('%1$s', '%1$s', '%1$s', '{%1$s}', 'blauwvlucht', 'EMAIL', true,
                            '{"brand": "blauwvlucht", "channel": "EMAIL", "topics": [], "owed": false, "event": {}}',
                            'DRAFT', 10, now(), now(), now() + interval '1 hour', now(), now())
                    """.formatted(id));
        }
        return contacts;
    }

    private static void killedAt(KillPoint point, List<UUID> contacts) throws Exception {
        switch (point) {
            case IN_THE_SWEEPER -> {
                killedAt(KillPoint.BETWEEN_THE_LAST_DOT_AND_THE_ANSWER, contacts);
                leasesRunOut();
                kill(point, List.of());
            }
            case IN_A_REDRIVE -> {
                ledger.run("update contact set state = 'REJECTED_PERMANENT', code = 'RETRIES_EXHAUSTED'"
                        + " where state = 'DRAFT'");
                kill(point, contacts);
                assertThat(ledger.count("contact_resolution where contact_id in (" + quoted(contacts) + ")"))
                        .as("nothing is kept of what did not happen")
                        .isZero();
            }
            default -> {
                ledger.run("update contact set state = 'PLANNED' where state = 'DRAFT'");
                kill(point, List.of());
            }
        }
    }

    private static void kill(KillPoint point, List<UUID> redriven) throws Exception {
        if (point.step != null) {
            ledger.set(point.step);
            var process = forked(redriven);
            await().until(() -> process.isAlive() && ledger.isSprung());
            process.destroyForcibly().waitFor();
            ledger.open();
        } else {
            var trap = mails.trapAt(point.moment);
            var process = forked(redriven);
            await().until(() -> process.isAlive() && trap.isSprung());
            process.destroyForcibly().waitFor();
            trap.release();
        }
        await().until(() -> ledger.count("pg_stat_activity where application_name = 'forked'") == 0);
    }

    private static Process forked(List<UUID> redriven) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                DispatchProcess.class.getName(),
                postgres.jdbcUrl(ROLE) + "?ApplicationName=forked",
                Integer.toString(mails.port()),
                folder.toString()));
        redriven.forEach(contact -> command.add(contact.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("forked.log").toFile())
                .start();
    }

    /** Another replica takes over, when the leases of the dead one have run out. */
    private static void recovered(List<UUID> contacts) throws Exception {
        leasesRunOut();
        contacts.stream()
                .filter(contact -> stateOf(contact).equals("REJECTED_PERMANENT"))
                .forEach(operators.operator::redrive);
        try (var other = new DispatchProcess(postgres.jdbcUrl(ROLE), mails.port(), folder)) {
            other.start();
            await().until(() -> ledger.count("contact where state in ('PLANNED', 'CLAIMED', 'SENDING')") == 0);
        }
    }

    private static void leasesRunOut() throws SQLException {
        ledger.run("update contact set lease_until = now() - interval '1 second' where lease_until is not null");
    }

    private static void resolved(List<UUID> contacts) throws Exception {
        contacts.stream()
                .filter(contact -> stateOf(contact).equals("UNKNOWN"))
                .forEach(contact -> operators.operator.resolve(contact, mails.mailsOf(contact) == 1));
        recovered(contacts);
    }

    private static String stateOf(UUID contact) {
        try {
            return ledger.text("select state from contact where id = '" + contact + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String quoted(List<UUID> ids) {
        return String.join(",", ids.stream().map(id -> "'" + id + "'").toList());
    }
}

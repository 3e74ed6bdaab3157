package io.klantbeeld.campaign.intake.mailbox;

import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.platform.process.FreePorts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailboxesTest {
    private static final Logger LOGGER = Logger.getLogger(Mailboxes.class.getName());

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void aMailboxThatIsAwayIsToldOnceHoweverOftenItIsTried() {
        // given
        var mailboxes = mailboxes(Map.of("port", Integer.toString(FreePorts.next())), true);
        var logged = new CopyOnWriteArrayList<LogRecord>();
        var listener = new Listener(logged);
        LOGGER.addHandler(listener);
        try {
            // when
            mailboxes.start(null);
            await().until(() -> failures() >= 3);
        } finally {
            mailboxes.stop(null);
            LOGGER.removeHandler(listener);
        }
        // then
        assertThat(metrics.get("intake.mailbox.up")
                        .tag("mailbox", "bounces")
                        .gauge()
                        .value())
                .isZero();
        assertThat(logged).singleElement().satisfies(line -> {
            assertThat(line.getThrown()).isNull();
            assertThat(line.getMessage()).contains("mailbox=");
        });
    }

    @Test
    void aPasswordIsNotToldInTheClear() {
        assertThatThrownBy(() -> mailboxes(Map.of(), false).start(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("klantbeeld.mailbox.accounts.bounces.encryption");
    }

    @Test
    void withoutAnAccountNothingIsRead() {
        var config = config(Map.of());

        new Mailboxes(config, reading(config), metrics, false).start(null);

        assertThat(metrics.find("intake.mailbox.up").gauges()).isEmpty();
    }

    private double failures() {
        return metrics.counter("intake.mailbox.failures", "mailbox", "bounces").count();
    }

    private Mailboxes mailboxes(Map<String, String> settings, boolean local) {
        var all = new HashMap<>(Map.of(
                "klantbeeld.mailbox.poll", "PT0.05S",
                "klantbeeld.mailbox.accounts.bounces.host", "127.0.0.1",
                "klantbeeld.mailbox.accounts.bounces.encryption", "NONE",
                "klantbeeld.mailbox.accounts.bounces.username", "bounces",
                "klantbeeld.mailbox.accounts.bounces.password", "secret"));
        settings.forEach((name, value) -> all.put("klantbeeld.mailbox.accounts.bounces." + name, value));
        var config = config(all);
        return new Mailboxes(config, reading(config), metrics, local);
    }

    private MailboxReading reading(MailboxConfig config) {
        return new MailboxReading(null, null, config, new Held(), metrics, Clock.systemUTC());
    }

    private static MailboxConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(MailboxConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(MailboxConfig.class);
    }

    /** A lease that nobody else asks for. */
    private static final class Held extends MailboxLease {
        Held() {
            super(null, new Ids(), Clock.systemUTC());
        }

        @Override
        boolean hold(String mailbox) {
            return true;
        }

        @Override
        void release(String mailbox) {}
    }

    /** Remembers what was logged. */
    private static final class Listener extends Handler {
        private final List<LogRecord> logged;

        Listener(List<LogRecord> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package io.klantbeeld.consent;

import io.klantbeeld.platform.process.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Chooses where the mail server listens; the tests that read mails start it. There are attempts to spare, and a lease
 * ends within a test's patience, so that a mail survives a machine that stalls.
 */
public final class MailServerAddress implements QuarkusTestResourceLifecycleManager {
    /** How often a mail is tried before it is given up. */
    public static final int ATTEMPTS = 8;

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.mailer.mock",
                "false",
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                Integer.toString(FreePorts.next()),
                "klantbeeld.confirmation.attempts",
                Integer.toString(ATTEMPTS),
                "klantbeeld.confirmation.batch",
                "4",
                "klantbeeld.confirmation.first-retry",
                "PT0.2S",
                "klantbeeld.confirmation.longest-retry",
                "PT0.5S",
                "klantbeeld.confirmation.senders.medivisie",
                "Medivisie <no-reply@medivisie.example.com>");
    }

    @Override
    public void stop() {
        // A port needs no stopping.
    }
}

package io.klantbeeld.consent;

import io.klantbeeld.platform.process.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Chooses where the mail server listens; the tests that read mails start it. */
public final class MailServerAddress implements QuarkusTestResourceLifecycleManager {
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
                "3",
                "klantbeeld.confirmation.first-retry",
                "PT0.2S",
                "klantbeeld.confirmation.senders.medivisie",
                "Medivisie <no-reply@medivisie.example.com>");
    }

    @Override
    public void stop() {
        // A port needs no stopping.
    }
}

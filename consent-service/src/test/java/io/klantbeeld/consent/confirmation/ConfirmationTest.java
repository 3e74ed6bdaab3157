package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

/** A mail server runs that takes the mails of the service. */
abstract class ConfirmationTest extends ServiceTest {
    protected Mailbox mailbox;

    @BeforeEach
    void theMailServerRuns() {
        mailbox = Mailbox.open();
    }

    /** The number of confirmations in the history of the person. */
    protected long confirmations() {
        return sql.count("consent_event WHERE ik = ? AND action = 'CONFIRM'", people.ik(email));
    }

    /** A column of the only queued mail about the person, by whatever address. */
    protected Object queued(String column) {
        return sql.value(
                "SELECT " + column + " FROM confirmation_request WHERE position(convert_to(?, 'UTF8') IN content) > 0",
                people.ik(email));
    }
}

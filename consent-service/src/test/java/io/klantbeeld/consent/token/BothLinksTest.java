package io.klantbeeld.consent.token;

import io.klantbeeld.consent.People;
import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.consent.confirmation.Mailbox;
import io.klantbeeld.consent.confirmation.MedicalGrants;
import io.klantbeeld.consent.confirmation.ReceivedMail;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.decide;
import static io.klantbeeld.consent.ConsentApi.record;

/** One person may be mailed and has the link that ends it; another has a mail with the link that confirms. */
abstract class BothLinksTest extends ServiceTest {
    protected final String asked = People.freshEmail();
    protected ReceivedMail mail;

    /** The path in List-Unsubscribe of a mail. */
    protected String optOutLink;

    /** The path in the mail that asks for a confirmation. */
    protected String confirmationLink;

    @BeforeEach
    void twoMailsHaveTheirLinks() {
        var mailbox = Mailbox.open();
        MedicalGrants.grant(asked);
        record(email, "GRANT", SURPRISES);
        optOutLink =
                URI.create(decide(email).at("/optOut/oneClickUrl").asText()).getPath();
        mail = mailbox.await(asked);
        confirmationLink = mail.link();
    }

    /** The number of choices of both. */
    protected long recorded() {
        return choices() + sql.count("consent_event WHERE ik = ?", people.ik(asked));
    }
}

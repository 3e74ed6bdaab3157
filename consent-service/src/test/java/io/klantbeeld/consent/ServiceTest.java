package io.klantbeeld.consent;

import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of the running service with the sample catalogue, a person whom nobody knows yet, and real servers. */
@WithTestResource(value = MailServerAddress.class, scope = TestResourceScope.GLOBAL)
public abstract class ServiceTest {
    protected final KafkaProbe kafka = new KafkaProbe();
    protected final SqlProbe sql = SqlProbe.ofTheModule();
    protected final String email = People.freshEmail();
    protected People people;

    @Inject
    protected IdentifierKeys keys;

    @BeforeEach
    void theServiceKnowsTheSampleAndHearsProfileService() {
        SampleCatalogue.load();
        people = new People(kafka, keys);
    }

    @AfterEach
    void theProbeIsClosed() {
        kafka.close();
    }

    /** The number of choices in the history of the person. */
    protected long choices() {
        return sql.count("consent_event WHERE ik = ?", people.ik(email));
    }
}

package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.ServiceTest;
import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.consent.ConsentApi.SURPRISES;
import static io.klantbeeld.consent.ConsentApi.record;
import static io.klantbeeld.consent.ConsentApi.submission;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class DoubleOptInByLawTest extends ServiceTest {
    private static final String PACK = """
            {"name":"Malta","rules":[{"subjectTypes":["CONSUMER"],"channels":["EMAIL"],"purposeClasses":["MARKETING"],
             "requirement":"DOUBLE_OPT_IN","citation":"none: a rule of this test"}]}
            """;

    @Inject
    Catalogues catalogues;

    @BeforeEach
    void theLawOfOneCountryDemandsADoubleOptIn() {
        sql.execute(
                "INSERT INTO catalogue_entry (id, kind, key, version, state, brands, author, approver, drafted_at,"
                        + " activated_at, definition) VALUES (?, 'RULE_PACK', 'mt', 1, 'ACTIVE', '{}', 'one', 'other',"
                        + " now(), now(), ?::jsonb) ON CONFLICT DO NOTHING",
                UUID.randomUUID(),
                PACK);
        sql.execute("UPDATE catalogue_revision SET revision = revision + 1");
        catalogues.upToDate();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            MT | "EMAIL"            | "EMAIL"    | PENDING_DOUBLE_OPT_IN
            BE | "EMAIL"            | "EMAIL"    | EFFECTIVE
            MT | "EMAIL"            | "PUSH_APP" | EFFECTIVE
            MT | ,"channel":"EMAIL" | ` `        | PENDING_DOUBLE_OPT_IN
            MT | WEB_FORM           | DOUBLE_OPT_IN | EFFECTIVE
            """)
    void aGrantIsPendingWhereTheLawOfThePersonDemandsIt(String country, String given, String instead, String state) {
        // given
        var profile = UUID.randomUUID();
        people.active(profile, 1, email);
        sql.execute("UPDATE profile_projection SET country = ? WHERE profile_id = ?", country, profile);
        // when
        var recorded = record(submission(email, "GRANT", SURPRISES).replace(given, instead));
        // then
        assertThat(recorded.at("/events/0/state").asText()).isEqualTo(state);
    }
}

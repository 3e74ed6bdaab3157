package io.klantbeeld.consent;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.badinput.BadInput;
import io.klantbeeld.test.badinput.BadRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@RealServers
class BadInputTest {
    private static final String SUBMISSION = """
            {"person":"email:anna@example.com","authority":"SUBJECT","basis":"CONSENT",
             "occurredAt":"2026-03-01T09:00:00Z","notice":"blauwvlucht-marketing/1/nl",
             "choices":[{"action":"GRANT","scope":{"brand":"blauwvlucht","purpose":"marketing",
                         "topic":"travel-surprises","channel":"EMAIL","contactPoint":"email:anna@example.com"}}],
             "evidence":{"method":"WEB_FORM","locale":"nl","url":"https://example.com/join",
                         "fileSha256":"0000000000000000000000000000000000000000000000000000000000000000","witness":"W"}}
            """;

    private static final String QUESTION = """
            {"person":"email:anna@example.com","brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL",
             "topics":["travel-surprises"],"contentClass":"PROMOTIONAL","attributes":["firstName"],
             "contactPoint":"email:anna@example.com","at":"2026-03-01T09:00:00Z","explain":"ALL"}
            """;

    private static final String SUPPRESSION = """
            {"authority":"SUBJECT","occurredAt":"2026-03-01T09:00:00Z",
             "evidence":{"method":"WEB_FORM","locale":"nl","url":"https://example.com/stop"},
             "facts":[{"level":"CONTACT_POINT","brand":"blauwvlucht","channel":"EMAIL",
                       "contactPoint":"email:anna@example.com","appliesTo":"MARKETING","reason":"REQUEST",
                       "from":"2026-03-01T09:00:00Z","until":"2027-03-01T09:00:00Z"}]}
            """;

    private static final String PREFERENCE = """
            {"authority":"SUBJECT","facts":[{"kind":"QUIET_HOURS","brand":"blauwvlucht","channel":"PHONE",
             "hours":[{"days":["MONDAY"],"from":"22:00","to":"07:00"}],"timeZone":"Europe/Amsterdam",
             "zoneSource":"DECLARED","hardness":"HARD"}]}
            """;

    private static final String PURPOSE = """
            {"name":"X","names":{"nl":"X"},"purposeClass":"MARKETING","allowedBases":["CONSENT"],
             "dataCategories":["CONTACT"],"recipients":["X"],"validity":"P24M","doubleOptIn":"NONE","minAge":16,
             "parent":"marketing","interestAssessment":"X"}
            """;

    private static final String NOTICE = """
            {"purpose":"marketing","country":"NL","text":"X","changeClass":"MATERIAL",
             "effectiveFrom":"2026-01-01T00:00:00Z","covers":{"brands":["blauwvlucht"],"purposes":["marketing"],
             "topics":["travel-surprises"],"channels":["EMAIL"]}}
            """;

    private static final String RULE_PACK = """
            {"name":"X","rules":[{"subjectTypes":["CONSUMER"],"channels":["PHONE"],"purposeClasses":["MARKETING"],
             "requirement":"OPT_IN","softOptIn":false,"obligations":["ANNOUNCE_RIGHT_TO_OBJECT"],
             "quietHours":[{"days":["SUNDAY"],"from":"21:00","to":"09:00"}],"citation":"X",
             "validFrom":"2026-01-01T00:00:00Z","validTo":"2027-01-01T00:00:00Z"}]}
            """;

    @BeforeEach
    void theSampleIsLoaded() {
        SampleCatalogue.load();
    }

    static Stream<BadRequest> badInput() {
        return Stream.concat(writing(), reading()).flatMap(BadInput::requests);
    }

    private static Stream<BadInput> writing() {
        var sql = SqlProbe.ofTheModule();
        return Stream.of(
                BadInput.of("POST", "/api/v1/consent-events", SUBMISSION)
                        .scope("consent:write")
                        .references("person", "choices[0].scope.contactPoint")
                        .writing(() -> sql.count("consent_event")),
                BadInput.of("POST", "/api/v1/subjects/email:anna@example.com/suppressions", SUPPRESSION)
                        .scope("consent:write")
                        .references("facts[0].contactPoint")
                        .writing(() -> sql.count("subject_fact")),
                BadInput.of("POST", "/api/v1/subjects/email:anna@example.com/preferences", PREFERENCE)
                        .scope("consent:write")
                        .writing(() -> sql.count("subject_fact")),
                BadInput.of("PUT", "/api/v1/purposes/bad-input", PURPOSE)
                        .scope("consent:manage")
                        .open("names")
                        .writing(() -> sql.count("catalogue_entry")),
                BadInput.of("PUT", "/api/v1/rule-packs/xx", RULE_PACK)
                        .scope("consent:manage")
                        .writing(() -> sql.count("catalogue_entry")),
                BadInput.of("PUT", "/api/v1/notices/bad-input/1/nl", NOTICE)
                        .scope("consent:manage")
                        .writing(() -> sql.count("catalogue_entry")));
    }

    private static Stream<BadInput> reading() {
        return Stream.of(
                BadInput.of("POST", "/api/v1/permissions/decisions", QUESTION)
                        .scope("consent:decide")
                        .references("person", "contactPoint"),
                BadInput.of("POST", "/api/v1/permissions/decisions/batch", "{\"requests\":[" + QUESTION + "]}")
                        .scope("consent:decide")
                        .references("requests[0].person"),
                BadInput.of("POST", "/api/v1/permissions/simulations", "{\"requests\":[" + QUESTION + "]}")
                        .scope("consent:read")
                        .references("requests[0].person"),
                BadInput.of("GET", "/api/v1/permissions/{}").scope("consent:read"),
                BadInput.of("GET", "/api/v1/subjects/{}/preferences").scope("consent:read"),
                BadInput.of("GET", "/api/v1/subjects/{}/history").scope("consent:read"),
                BadInput.of("GET", "/api/v1/brands").scope("consent:read"),
                BadInput.of("GET", "/api/v1/rule-packs/nl/versions").scope("consent:read"),
                BadInput.of("GET", "/api/v1/consent-dead-letters").scope("platform:manage"));
    }

    @ParameterizedTest
    @MethodSource
    void badInput(BadRequest request) {
        request.assertRefused();
    }
}

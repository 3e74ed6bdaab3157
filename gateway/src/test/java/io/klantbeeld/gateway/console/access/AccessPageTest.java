package io.klantbeeld.gateway.console.access;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class AccessPageTest {
    private static final String PERSON = "/console/customers/" + Fixture.ID;
    private static final String PAGE = PERSON + "/accesses";
    private static final String ACCESSES = Fixture.PROFILE + "/accesses";
    private static final String TWO =
            """
            {"items":[
             {"id":"a-2","profile":"%s","at":"2026-03-01T09:00:00Z","subject":"%s","client":"klantbeeld-console",
              "purpose":"dpv:CustomerManagement","route":"GET /api/v1/profiles/{ref}","categories":["CONTACT","IDENTITY"]},
             {"id":"a-1","profile":"%s","at":"2026-02-01T09:00:00Z","subject":"someone-else","client":"<i>",
              "purpose":null,"route":"GET /api/v1/profiles","categories":["OF_TOMORROW"]}],"nextCursor":"on+/="}
            """.formatted(Fixture.ID, UUID.nameUUIDFromBytes("agent".getBytes(StandardCharsets.UTF_8)), Fixture.ID);

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();

    @BeforeEach
    void anna() {
        profile.json(Fixture.PROFILE, Fixture.ANNA).json(ACCESSES, TWO);
    }

    @Test
    void everyAccessSaysWhoWhenWhatAndWhy() {
        assertThat(browser.get(PAGE).body())
                .contains("Sunday 1 March 2026, 10:00 CET", "you</span>", "with klantbeeld-console")
                .contains("How to reach them", "Who it is", "dpv:CustomerManagement", "GET /api/v1/profiles/{ref}")
                .contains("someone-else", "none stated", "Of tomorrow", "&lt;i&gt;")
                .contains("hx-get=\"" + PAGE + "?cursor=on%2B%2F%3D\"");
    }

    @Test
    void earlierAccessesContinueTheTable() {
        // when
        var more =
                browser.get(PAGE + "?cursor=on%2B%2F%3D", "HX-Request", "true").body();
        // then
        assertThat(profile.lastAsked().uri()).isEqualTo(ACCESSES + "?cursor=on%2B%2F%3D&limit=50");
        assertThat(more.strip()).startsWith("<tr>").doesNotContain("<section");
    }

    @Test
    void onlyThePrivacyOfficerSeesThem() {
        // given
        var agent = Client.signedInWith("profile:read", "profile:pii");
        // then
        assertThat(agent.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(profile.asked()).noneMatch(asked -> asked.uri().startsWith(ACCESSES));
        assertThat(agent.get(PERSON + "/identity").body()).doesNotContain("Who looked");
        assertThat(Client.signedInWith("profile:read", "privacy:manage")
                        .get(PAGE)
                        .body())
                .contains("aria-current=\"page\"", "Who looked at personal data");
    }

    @ParameterizedTest
    @CsvSource({"404,Nobody looked yet", "403,Not open to you", "503,The record does not answer right now"})
    void aRecordThatIsMissingIsACalmCard(int status, String text) {
        profile.json(ACCESSES, status, "{}");
        var answer = browser.get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(text, "anna@example.com");
    }

    @Test
    void thePageSpeaksDutch() {
        assertThat(browser.get(PAGE, "Accept-Language", "nl").body())
                .contains("Wie persoonsgegevens zag", "Hoe te bereiken", "niet genoemd");
    }
}

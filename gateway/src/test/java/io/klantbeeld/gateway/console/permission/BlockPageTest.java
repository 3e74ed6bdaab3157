package io.klantbeeld.gateway.console.permission;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.gateway.console.permission.PermissionFixture.BLOCK;
import static io.klantbeeld.gateway.console.permission.PermissionFixture.BLOCKS;
import static io.klantbeeld.gateway.console.permission.PermissionFixture.PAGE;
import static io.klantbeeld.gateway.console.permission.PermissionFixture.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class BlockPageTest {
    private static final String FORM = "key=k-1&level=CHANNEL&channel=EMAIL&brand=blauwvlucht&purpose=medical-info"
            + "&appliesTo=MARKETING&reason=REQUEST&until=2026-12-31&method=CALL_RECORDING&witness=call+centre&url=";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @RegisterExtension
    static final ServiceDouble consent = ServiceDouble.consent();

    private final Client browser = Client.signedIn();
    private final Methods blocks = Methods.get(BLOCKS).and("POST", 201, "{}");
    private final Methods lifts = Methods.post(201, "{}");

    @BeforeEach
    void theServicesKnowAnna() {
        PermissionFixture.anna(profile, consent);
        consent.at(SUBJECT + "/suppressions", blocks).at(SUBJECT + "/lifts", lifts);
    }

    @Test
    void whatIsChosenFromIsWhatThePermissionsAreAbout() {
        assertThat(browser.get(PAGE + "/block").body())
                .contains("<option value=\"medical-info\">Medical info", "<option value=\"city-trips\">City trips")
                .contains("value=\"MARKETING\" checked", "a complaint", "Recorded call")
                .doesNotContain("CONTACT_POINT\"");
    }

    @Test
    void whatWillHappenIsToldFirst() {
        // when
        var check = browser.post(PAGE + "/block", FORM).body();
        // then
        assertThat(check)
                .contains("is blocked for what a person can refuse: everything of Blauwvlucht by e-mail")
                .contains("Until 1 January 2027, 00:00:00 CET", "Service messages", "name=\"confirmed\" value=\"yes\"");
        assertThat(consent.asked()).noneMatch(asked -> asked.method().equals("POST"));
        assertThat(browser.post(PAGE + "/block", FORM, "Accept-Language", "nl").body())
                .contains("is geblokkeerd voor wat een persoon kan weigeren: alles van Blauwvlucht per e-mail");
    }

    @Test
    void whatIsConfirmedIsBlockedOnce() {
        // when
        var answer = browser.post(PAGE + "/block", FORM + "&confirmed=yes");
        // then
        assertThat(answer.uri().getPath()).isEqualTo(PAGE);
        assertThat(answer.body()).contains("Blocked. It holds from now on.");
        assertThat(blocks.said("POST")).isEqualTo(Schemas.json("""
                {"authority":"RELAYED_BY_STAFF","evidence":{"method":"CALL_RECORDING","witness":"call centre"},
                 "facts":[{"level":"CHANNEL","appliesTo":"MARKETING","reason":"REQUEST","brand":"blauwvlucht",
                  "channel":"EMAIL","until":"2026-12-31T23:00:00Z"}]}
                """));
        assertThat(consent.asked()).anyMatch(asked -> "k-1".equals(asked.header("idempotency-key")));
    }

    @Test
    void whatIsNotRightIsChangedFirst() {
        assertThat(browser.post(PAGE + "/block", FORM + "&confirmed=yes&change=yes")
                        .body())
                .contains("value=\"call centre\"", "<option value=\"CHANNEL\" selected>");
        assertThat(consent.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "level=BRAND&appliesTo=MARKETING&reason=REQUEST&witness=x",
                "level=CHANNEL&appliesTo=MARKETING&reason=REQUEST&witness=x",
                "level=TOPIC&appliesTo=MARKETING&reason=REQUEST&witness=x",
                "level=GLOBAL&appliesTo=MARKETING&reason=REQUEST&witness=+",
                "level=GLOBAL&appliesTo=&reason=REQUEST&witness=x"
            })
    void withoutAllThatIsNeededNothingIsBlocked(String form) {
        var answer = browser.post(PAGE + "/block", form + "&confirmed=yes");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Name what the block is about");
        assertThat(consent.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void whatIsRefusedKeepsWhatWasTyped() {
        blocks.and("POST", 422, "{\"type\":\"urn:problem:consent:evidence-missing\"}");
        var answer = browser.post(PAGE + "/block", FORM + "&confirmed=yes");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("without evidence", "value=\"call centre\"", "value=\"k-1\"");
    }

    @Test
    void aBlockIsLiftedWithEvidenceAfterItsEffectIsTold() {
        // given
        assertThat(browser.get(PAGE + "/lift?fact=" + BLOCK).body())
                .contains("Medical info", "Other blocks, and every no of the customer, stay.");
        var form = "fact=" + BLOCK + "&key=k-2&method=PAPER&url=https%3A%2F%2Fexample.com%2Fletter&witness=";
        assertThat(browser.post(PAGE + "/lift", form).statusCode()).isEqualTo(422);
        // when
        var answer = browser.post(PAGE + "/lift", form + "a+letter");
        // then
        assertThat(answer.body()).contains("Lifted.");
        assertThat(lifts.said("POST")).isEqualTo(Schemas.json("""
                {"authority":"RELAYED_BY_STAFF","evidence":{"method":"PAPER","witness":"a letter",
                  "url":"https://example.com/letter"},"facts":[{"fact":"%s"}]}
                """.formatted(BLOCK)));
    }

    @Test
    void whatIsNoBlockIsNotLifted() {
        assertThat(browser.get(PAGE + "/lift?fact=other").body())
                .contains("There is no such block")
                .doesNotContain("<form class=\"kb-form\"");
    }

    @Test
    void whoMayNotWriteIsTurnedAway() {
        var agent = Client.signedInWith("profile:read", "consent:read");
        for (var page : new String[] {"/block", "/lift"}) {
            assertThat(agent.get(PAGE + page).statusCode()).isEqualTo(403);
            assertThat(agent.post(PAGE + page, FORM).statusCode()).isEqualTo(403);
        }
        assertThat(consent.asked()).isEmpty();
    }
}

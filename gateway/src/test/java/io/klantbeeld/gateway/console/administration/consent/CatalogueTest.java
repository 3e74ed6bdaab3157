package io.klantbeeld.gateway.console.administration.consent;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Desk;
import io.klantbeeld.gateway.console.administration.SomeScopes;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.MARKETING;
import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.NETHERLANDS;
import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.NONE;
import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.NOTICE;
import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.PACK;
import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.RULE;
import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class CatalogueTest {
    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble consent = ServiceDouble.consent();

    private final Desk desk = new Desk();

    @BeforeEach
    void theCatalogueKeepsAPurpose() {
        CatalogueFixture.lists(consent);
        CatalogueFixture.versions(consent, MARKETING, CatalogueFixture.inForce(), CatalogueFixture.draftBy("somebody"));
        consent.json(MARKETING + "/versions", "{\"items\":[" + CatalogueFixture.inForce() + "]}");
    }

    @Test
    void draftsThatWaitAreListedFirst() {
        assertThat(desk.read("/consent"))
                .contains("Drafts that wait", "Marketing", "by a colleague", "A draft waits for you")
                .contains(
                        "href=\"" + Desk.ROOM + "/consent/rule-packs\"", "href=\"" + Desk.ROOM + "/consent/notices\"");
        assertThat(desk.read("/consent", "Accept-Language", "nl"))
                .contains("Concepten die wachten", "door een collega", "Verklaringen");
    }

    @Test
    void eachKindHasItsList() {
        assertThat(desk.read("/consent/purposes"))
                .contains("version 3", Desk.ROOM + "/consent/purposes/marketing", "/consent/purposes?cursor=n");
        assertThat(desk.read("/consent/brands")).contains("Nothing is in force yet");
        assertThat(desk.open("/consent/unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void anEntryIsToldInWordsWithWhatItsDraftChanges() {
        assertThat(desk.read("/consent/purposes/marketing"))
                .contains("Dutch: Aanbiedingen &amp; nieuws", "Drukker &lt;BV&gt;", "30 days", "Kind of purpose")
                .contains("<del>2 years</del>", "<ins>1 year</ins>")
                .contains("<del>Consent</del>", "<ins>Consent, Existing customer (soft opt-in)</ins>")
                .contains("version 3", "In force")
                .doesNotContain("P24M", "SOFT_OPT_IN", "<BV>");
    }

    @Test
    void theWordsOfANoticeAreComparedWithThoseBefore() {
        // given
        CatalogueFixture.versions(consent, NOTICE, null, WORDS.formatted(2, "DRAFT", "I may be <b>called</b> by us."));
        CatalogueFixture.versions(
                consent,
                "/api/v1/notices/marketing-email/1/nl",
                WORDS.formatted(1, "ACTIVE", "I may be mailed by us."),
                null);
        // when
        var page = desk.read("/consent/notices/marketing-email/2/nl");
        // then
        assertThat(page)
                .contains("<del>mailed</del>", "<ins>&lt;b&gt;called&lt;/b&gt;</ins>", "Not in force yet")
                .contains("E-mail, SMS", "Means something else: everybody is asked again", "Netherlands");
    }

    @Test
    void wordsInForceAreNotChangedButFollowed() {
        CatalogueFixture.versions(consent, NOTICE, WORDS.formatted(2, "ACTIVE", "Words."), null);
        assertThat(desk.read("/consent/notices/marketing-email/2/nl"))
                .contains("/new-consent/notices?from=marketing-email/2/nl")
                .doesNotContain("/2/nl/draft");
        assertThat(desk.read("/new-consent/notices?from=marketing-email/2/nl"))
                .contains("value=\"marketing-email\"", "value=\"3\"", "value=\"nl\"", "Words.");
    }

    @Test
    void theLawIsATableAndItsRowsAreCompared() {
        // given
        var mail = RULE.formatted("EMAIL", "OPT_IN", "Tw <11.7>");
        CatalogueFixture.versions(
                consent,
                NETHERLANDS,
                PACK.formatted("ACTIVE", mail + "," + RULE.formatted("SMS", "OPT_IN", "Tw 11.8")),
                PACK.formatted("DRAFT", mail + "," + RULE.formatted("PHONE", "FORBIDDEN", "Tw 11.9")));
        consent.json(NETHERLANDS + "/versions", NONE);
        // when
        var page = desk.read("/consent/rule-packs/nl");
        // then
        assertThat(page)
                .containsSubsequence("What the draft changes", "E-mail", "kb-row-gone", "Tw 11.8", "gone")
                .containsSubsequence("kb-row-new", "Phone", "Forbidden", "Tw 11.9", "new")
                .contains("Tw &lt;11.7&gt;", "Consumers", "Not between 21:00 and 09:00, Monday, Tuesday")
                .contains("Who sends it, with an address", "or an existing customer", "from 1 July 2026");
    }

    @Test
    void whatIsMissingIsCalm() {
        consent.json("/api/v1/topics/unknown", 404, "{}");
        assertThat(desk.open("/consent/topics/unknown").statusCode()).isEqualTo(404);
        consent.json("/api/v1/topics", 503, "{}");
        assertThat(desk.read("/consent/topics")).contains("Briefly not available");
    }

    @Test
    void whoDoesNotManageConsentIsTurnedAway() {
        for (var page : new String[] {
            "/consent",
            "/consent/purposes",
            "/consent/purposes/marketing",
            "/consent/purposes/marketing/draft",
            "/new-consent/purposes"
        }) {
            assertThat(desk.open(page, SomeScopes.HEADER, "profile:read consent:read")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(consent.asked()).isEmpty();
        assertThat(desk.open("", SomeScopes.HEADER, "consent:manage").uri().getPath())
                .isEqualTo(Desk.ROOM + "/consent");
    }
}

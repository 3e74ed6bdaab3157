package io.klantbeeld.gateway.console.administration.consent;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Desk;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.MARKETING;
import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.NETHERLANDS;
import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.NONE;
import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.PACK;
import static io.klantbeeld.gateway.console.administration.consent.CatalogueFixture.RULE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class DraftsTest {
    private static final String PAGE = "/consent/purposes/marketing";
    private static final String YOU =
            UUID.nameUUIDFromBytes("agent".getBytes(StandardCharsets.UTF_8)).toString();
    private static final String PURPOSE_FORM = "name=Marketing&names=nl%3A+Nieuws&purposeClass=MARKETING"
            + "&allowedBases.CONSENT=on&dataCategories.CONTACT=on&recipients=&validity=24&validity.unit=M"
            + "&reconsentGrace=&reconsentGrace.unit=D&doubleOptIn=on&minAge=16&parent=+";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble consent = ServiceDouble.consent();

    private final Desk desk = new Desk();
    private final Methods marketing =
            Methods.get(CatalogueFixture.draftBy("somebody")).and("PUT", 200, "{}");
    private final Methods activations = Methods.post(200, "{}");

    @BeforeEach
    void aDraftWaits() {
        consent.at(MARKETING, marketing)
                .at(MARKETING + "/activations", activations)
                .json(MARKETING + "/versions", NONE);
    }

    @Test
    void aDraftIsWrittenFromWhatIsThere() {
        // given
        assertThat(desk.read(PAGE + "/draft"))
                .contains("value=\"Marketing\"", "nl: Aanbiedingen &amp; nieuws", "Drukker &lt;BV&gt;")
                .contains("name=\"allowedBases.CONSENT\" checked", "value=\"Y\" selected");
        // when
        var kept = desk.send(PAGE + "/draft", PURPOSE_FORM);
        // then
        assertThat(kept.body()).contains("The draft is kept.");
        assertThat(marketing.said("PUT")).isEqualTo(Schemas.json("""
                {"name":"Marketing","purposeClass":"MARKETING","names":{"nl":"Nieuws"},"allowedBases":["CONSENT"],
                 "dataCategories":["CONTACT"],"recipients":[],"validity":"P24M","doubleOptIn":"REQUIRED","minAge":16}
                """));
    }

    @Test
    void whatIsRefusedIsSaidAtItsField() {
        marketing.and("PUT", 400, """
                {"type":"urn:problem:request:invalid","violations":[{"field":"validity","message":"is <wrong>"}]}
                """);
        var answer = desk.send(PAGE + "/draft", PURPOSE_FORM.replace("validity=24", "validity=P1Y3D"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("is &lt;wrong&gt;", "value=\"P1Y3D\"", "nl: Nieuws");
        assertThat(marketing.said("PUT").path("validity").asText()).isEqualTo("P1Y3D");
    }

    @Test
    void aNoticeIsWrittenAsTheNextVersion() {
        // given
        var notice = new Methods().and("PUT", 200, "{}").and("GET", 404, "{}");
        consent.at("/api/v1/notices/marketing-email/3/nl", notice);
        // when
        desk.send(
                "/new-consent/notices",
                "key=marketing-email&version=3&locale=nl&purpose=marketing&text=Ja%21&changeClass=MATERIAL"
                        + "&effectiveFrom=2026-04-01T00:00&covers.brands=blauwvlucht&covers.purposes=marketing"
                        + "&covers.topics=a%0Ab&channels.EMAIL=on");
        // then
        assertThat(notice.said("PUT")).isEqualTo(Schemas.json("""
                {"purpose":"marketing","text":"Ja!","changeClass":"MATERIAL","effectiveFrom":"2026-03-31T22:00:00Z",
                 "covers":{"brands":["blauwvlucht"],"purposes":["marketing"],"topics":["a","b"],"channels":["EMAIL"]}}
                """));
        assertThat(desk.send("/new-consent/notices", "key=Not+A+Key&version=1&locale=nl")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void rowsOfTheLawAreAddedChangedAndLeftOut() {
        // given
        var pack = Methods.get(PACK.formatted("DRAFT", RULE.formatted("EMAIL", "OPT_IN", "Tw 11.7")))
                .and("PUT", 200, "{}");
        consent.at(NETHERLANDS, pack).json(NETHERLANDS + "/versions", NONE);
        assertThat(desk.read("/consent/rule-packs/nl/draft"))
                .contains(
                        "name=\"r0.channels.EMAIL\" checked", "name=\"r0.q0.days.MONDAY\" checked", "value=\"21:00\"");
        assertThat(desk.send("/consent/rule-packs/nl/draft", "name=N&rows=1&add=yes&r0.citation=Kept")
                        .body())
                .contains("Kept", "name=\"r1.requirement\"", "name=\"rows\" value=\"2\"");
        // when
        desk.send(
                "/consent/rule-packs/nl/draft",
                "name=N&rows=3&r0.gone=on&r0.requirement=OPT_IN&r1.requirement=FORBIDDEN&r1.channels.PHONE=on"
                        + "&r1.purposes.MARKETING=on&r1.spans=2&r1.q0.from=21:00&r1.q0.to=09:00&r1.q0.days.SUNDAY=on"
                        + "&r1.citation=Tw&r1.validFrom=2026-07-01T02:00&r2.citation=unfinished");
        // then
        assertThat(pack.said("PUT")).isEqualTo(Schemas.json("""
                {"name":"N","rules":[{"subjectTypes":[],"channels":["PHONE"],"purposeClasses":["MARKETING"],
                 "requirement":"FORBIDDEN","softOptIn":false,"obligations":[],"quietHours":[{"days":["SUNDAY"],
                 "from":"21:00","to":"09:00"}],"citation":"Tw","validFrom":"2026-07-01T00:00:00Z"}]}
                """));
    }

    @Test
    void somebodyElsePutsTheDraftIntoForce() {
        // given
        assertThat(desk.read(PAGE)).contains("Put into force", "name=\"draftedAt\" value=\"2026-03-01T09:00:00Z\"");
        // when
        var done = desk.send(PAGE + "/activations", "draftedAt=2026-03-01T09:00:00Z");
        // then
        assertThat(done.body()).contains("In force from now on.");
        assertThat(consent.asked()).anyMatch(asked -> asked.uri().equals(MARKETING + "/activations"));
    }

    @Test
    void aDraftThatWasWrittenAgainIsShownFirst() {
        assertThat(desk.send(PAGE + "/activations", "draftedAt=2026-02-01T09:00:00Z")
                        .body())
                .contains("Somebody else changed this meanwhile");
        assertThat(consent.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void theAuthorIsToldWhoMustDoIt() {
        activations.and("POST", 422, "{\"type\":\"urn:problem:catalogue:four-eyes\"}");
        assertThat(desk.send(PAGE + "/activations", "draftedAt=2026-03-01T09:00:00Z")
                        .body())
                .contains("Ask a colleague.");
        marketing.and("GET", 200, CatalogueFixture.draftBy(YOU));
        assertThat(desk.read(PAGE))
                .contains("You wrote a draft", "an approver or a privacy officer")
                .doesNotContain("/activations");
    }

    @Test
    void whatAnotherSiteSendsIsNotDone() {
        Problem.of(desk.forge(PAGE + "/draft", PURPOSE_FORM), 403, "console:other-origin");
        Problem.of(desk.forge(PAGE + "/activations", "draftedAt=x"), 403, "console:other-origin");
        assertThat(consent.asked()).isEmpty();
    }
}

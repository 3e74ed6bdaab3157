package io.klantbeeld.gateway.console.administration.registry;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.administration.Desk;
import io.klantbeeld.gateway.console.administration.Methods;
import io.klantbeeld.gateway.console.administration.SomeScopes;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class TraitsTest {
    private static final String TRAITS = "/api/v1/traits";
    private static final String PAGE = "/traits/by-name/favourite%20seat";
    private static final String SEAT = """
            {"name":"favourite seat","type":"STRING","category":"BEHAVIOUR","brands":["blauwvlucht"],"policy":"VERIFIED_FIRST",
             "validation":{"values":["<aisle>","window"]},"verifiedBy":["crm"],"description":"Where they <sit>","computed":false,
             "version":2,"createdAt":"2026-03-01T09:00:00Z","changedAt":"2026-03-02T09:00:00Z",
             "refold":{"state":"%s","progress":%s,"examined":420000,"changed":317,"requestedAt":"2026-03-02T09:00:00Z",
               "finishedAt":null}}
            """;
    private static final String COMPUTED = """
            {"name":"spentIn90Days","type":"NUMBER","category":"FINANCIAL","brands":[],"policy":"MOST_RECENT","validation":{},
             "verifiedBy":[],"description":null,"computed":true,"version":1,"changedAt":"2026-03-02T09:00:00Z"}
            """;
    private static final String OBSERVED = """
            {"items":[{"source":"website","brand":"blauwvlucht","name":"shoe <size>","mode":"OBSERVE","claims":1204,
             "mismatches":3,"firstSeenAt":"2026-03-01T09:00:00Z","lastSeenAt":"2026-03-02T09:00:00Z"}],"nextCursor":"o"}
            """;

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Desk desk = new Desk();
    private final Methods seat = Methods.get(SEAT.formatted("COMPLETED", 1))
            .and("PUT", 200, SEAT.formatted("RUNNING", 0))
            .and("DELETE", 204, "");

    @BeforeEach
    void theServiceKnowsTraits() {
        profile.json(
                        TRAITS,
                        "{\"items\":[" + SEAT.formatted("COMPLETED", 1) + "," + COMPUTED + "],\"nextCursor\":\"n\"}")
                .at(TRAITS + "/favourite%20seat", seat)
                .json(TRAITS + "/favourite%20seat/versions", """
                        {"items":[{"version":2,"settings":{"type":"STRING","category":"BEHAVIOUR","policy":"FIRST"},
                         "changedBy":"u","changedAt":"2026-03-02T09:00:00Z"}]}
                        """)
                .json(TRAITS + "/observations", OBSERVED);
    }

    @Test
    void traitsAreListedBesideThoseThatNobodyDefined() {
        assertThat(desk.read("/traits"))
                .contains("Favourite seat", "Where they &lt;sit&gt;", "A verified one", "Behaviour", "Blauwvlucht")
                .contains(
                        "href=\"" + Desk.ROOM + PAGE + "\"", "href=\"" + Desk.ROOM + "/computed-traits/spentIn90Days\"")
                .contains("shoe &lt;size&gt;", "1,204", "/new-trait?name=shoe%20%3Csize%3E&amp;brand=blauwvlucht")
                .contains("/traits/observations?defined=false&amp;cursor=o", "/traits?cursor=n")
                .doesNotContain("<sit>");
        assertThat(profile.lastAsked().uri()).isEqualTo(TRAITS + "/observations?defined=false&limit=25");
        assertThat(desk.read("/traits", "Accept-Language", "nl"))
                .contains("Een geverifieerde", "Eigenschappen die komen");
    }

    @Test
    void aTraitThatComesIsDefinedFromWhereItIsSeen() {
        // given
        var blank = desk.read("/new-trait?name=shoeSize&brand=blauwvlucht");
        assertThat(blank).contains("value=\"shoeSize\"", "blauwvlucht</textarea>");
        var made = new Methods().and("GET", 404, "{}").and("PUT", 201, SEAT.formatted("RUNNING", 0));
        profile.at(TRAITS + "/shoeSize", made);
        // when
        desk.send(
                "/new-trait",
                "name=shoeSize&type=NUMBER&category=BEHAVIOUR&policy=MAX&brands=blauwvlucht%0D%0A&description=+"
                        + "&validation.minimum=12.5&validation.maximum=&validation.pattern=x&verifiedBy=crm");
        // then
        assertThat(made.said("PUT")).isEqualTo(Schemas.json("""
                {"type":"NUMBER","category":"BEHAVIOUR","policy":"MAX","brands":["blauwvlucht"],"validation":{"minimum":12.5}}
                """));
    }

    @Test
    void aTraitThatIsThereIsNotDefinedOnceMore() {
        assertThat(desk.send("/new-trait", "name=favourite+seat&type=STRING").body())
                .contains("Somebody has just defined this trait.");
        assertThat(profile.asked()).noneMatch(asked -> asked.method().equals("PUT"));
    }

    @Test
    void aDefinitionIsChangedAndItsProgressWatched() {
        // given
        assertThat(desk.read(PAGE))
                .contains(
                        "&lt;aisle&gt;\nwindow",
                        "value=\"VERIFIED_FIRST\" checked",
                        "version 2",
                        "All customers follow")
                .doesNotContain("load delay");
        // when
        var saved = desk.send(
                PAGE,
                "revision=%223%22&type=STRING&category=BEHAVIOUR&policy=VERIFIED_FIRST&verifiedBy=crm%0Ashop&brands=&"
                        + "validation.values=a%0Ab&validation.maxLength=20&validation.minimum=4");
        // then
        assertThat(saved.body()).contains("Defined.");
        assertThat(seat.said("PUT")).isEqualTo(Schemas.json("""
                {"type":"STRING","category":"BEHAVIOUR","policy":"VERIFIED_FIRST","brands":[],"verifiedBy":["crm","shop"],
                 "validation":{"maxLength":20,"values":["a","b"]}}
                """));
        assertThat(profile.asked()).anyMatch(asked -> "\"3\"".equals(asked.header("if-match")));
        seat.and("GET", 200, SEAT.formatted("RUNNING", 0.42));
        assertThat(desk.read(PAGE + "/panel")).contains("42 %", "420,000 examined", "317", "load delay");
    }

    @Test
    void whatIsRefusedIsSaidWithItsHint() {
        // given
        seat.and("PUT", 422, """
                {"type":"urn:problem:profile:invalid-trait","violations":[
                 {"field":"policy","message":"does not suit the type","hint":"one of FIRST, <b>"}]}
                """);
        // when
        var answer = desk.send(PAGE, "type=STRING&policy=MAX&description=%3Ci%3E");
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("The trait cannot be defined so.", "does not suit the type", "one of FIRST, &lt;b&gt;")
                .contains("value=\"&lt;i&gt;\"", "value=\"MAX\" checked");
    }

    @Test
    void aTraitIsRetiredUnlessSomethingNeedsIt() {
        assertThat(desk.send(PAGE + "/retirements", "revision=%223%22").body()).contains("Retired.");
        seat.and("DELETE", 409, "{\"type\":\"urn:problem:profile:trait-in-use\"}");
        assertThat(desk.send(PAGE + "/retirements", "revision=%223%22").body())
                .contains("A segment or a computed trait needs it.");
    }

    @Test
    void whoDoesNotManageReadsOnly() {
        assertThat(desk.read("/traits", SomeScopes.HEADER, "profile:steward"))
                .contains("Favourite seat", "/traits/by-name/spentIn90Days\"")
                .doesNotContain("new-trait", "shoe", "/computed-traits");
        assertThat(desk.read(PAGE, SomeScopes.HEADER, "profile:steward"))
                .contains("A verified one")
                .doesNotContain("<form class=\"kb-form", "/retirements");
        assertThat(desk.open("/new-trait", SomeScopes.HEADER, "profile:steward").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsMissingIsCalm() {
        profile.json(TRAITS, "{\"items\":[]}").json(TRAITS + "/observations", 503, "{}");
        assertThat(desk.read("/traits")).contains("No trait is defined yet", "Briefly not available");
        assertThat(desk.open("/traits/by-name/other").statusCode()).isEqualTo(404);
    }
}

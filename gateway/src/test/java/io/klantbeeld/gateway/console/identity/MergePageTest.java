package io.klantbeeld.gateway.console.identity;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.gateway.console.identity.IdentityFixture.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class MergePageTest {
    private static final String PAGE = "/console/customers/" + Fixture.ID + "/merge";
    private static final String MERGES = Fixture.PROFILE + "/merges";
    private static final String BO = "/api/v1/profiles/" + OTHER;
    private static final String FORM = "with=" + OTHER + "&reason=By+telephone&key=k-1";
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @BeforeEach
    void annaAndBo() {
        profile.json(Fixture.PROFILE, Fixture.ANNA)
                .json(IdentityFixture.PATH, IdentityFixture.ANNA)
                .json(BO, Fixture.ANNA.replace(Fixture.ID, OTHER).replace("Anna", "Bo"))
                .at(MERGES, request -> request.body().map(Buffer::toString).onSuccess(body -> {
                    sent.add(body);
                    request.response()
                            .setStatusCode(201)
                            .putHeader("Content-Type", "application/json")
                            .end("{\"id\":\"d-1\",\"kind\":\"LINK\",\"turns\":[]}");
                }));
    }

    @Test
    void theOtherIsFoundWhileTyping() {
        // given
        profile.json(
                "/api/v1/profiles",
                "{\"items\":[" + Fixture.ANNA + ","
                        + Fixture.ANNA.replace(Fixture.ID, OTHER).replace("Anna", "Bo") + "],\"nextCursor\":null}");
        // when
        var candidates = browser.get(PAGE + "?q=vries", "HX-Request", "true").body();
        // then
        assertThat(candidates.strip()).startsWith("<div id=\"candidates\"");
        assertThat(candidates)
                .contains("Bo &lt;b&gt;de Vries", "href=\"" + PAGE + "?with=" + OTHER + "\"", "this customer")
                .doesNotContain("?with=" + Fixture.ID);
    }

    @Test
    void beforeAMergeBothAreShownWithWhatWillHappen() {
        assertThat(browser.get(PAGE + "?with=" + OTHER).body())
                .contains("Anna &lt;b&gt;de Vries", "Bo &lt;b&gt;de Vries", "What will happen")
                .contains("The profile that exists longer stays", "It can be undone", "required", "Merge the two");
        assertThat(profile.asked()).noneMatch(asked -> asked.method().equals("POST"));
    }

    @Test
    void aMergeIsMadeWithItsReasonAndLeadsToWhatCameOfIt() {
        // when
        var answer = browser.post(PAGE, FORM);
        // then
        assertThat(answer.uri().toString()).endsWith(IdentityFixture.PAGE + "?done=merged");
        assertThat(answer.body()).contains("The two customers are one now.");
        assertThat(sent).hasSize(1);
        assertThat(Schemas.json(sent.getFirst()))
                .isEqualTo(Schemas.json("{\"with\":\"%s\",\"reason\":\"By telephone\"}".formatted(OTHER)));
        assertThat(profile.asked())
                .anyMatch(asked -> asked.uri().equals(MERGES) && "k-1".equals(asked.header("idempotency-key")));
    }

    @ParameterizedTest
    @CsvSource({"with=%s&reason=&key=k,Write why you decide this.", "with=&reason=By+telephone&key=k,Choose first."})
    void withoutAReasonOrAnOtherNothingIsAsked(String form, String text) {
        // when
        var answer = browser.post(PAGE, form.formatted(OTHER));
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(text, "role=\"alert\"");
        assertThat(sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "422,already-one,422,Both are one customer already.",
        "422,only-a-device,422,a device joins nobody.",
        "422,something-new,422,This cannot be decided as it is.",
        "403,any,403,Your role does not include this decision.",
        "503,any,503,Send it again: it happens only once."
    })
    void whatIsRefusedKeepsTheReasonAndTheKey(int status, String problem, int shown, String text) {
        // given
        profile.json(MERGES, status, "{\"type\":\"urn:problem:profile:%s\"}".formatted(problem));
        // when
        var answer = browser.post(PAGE, FORM);
        // then
        assertThat(answer.statusCode()).isEqualTo(shown);
        assertThat(answer.body()).contains(text, ">By telephone</textarea>", "name=\"key\" value=\"k-1\"");
    }

    @Test
    void everyFormHasAKeyOfItsOwn() {
        assertThat(key()).isNotEqualTo(key());
    }

    @Test
    void whoIsNoStewardIsRefusedEverywhere() {
        // given
        var marketer = Client.signedInWith("profile:read", "profile:pii");
        // then
        assertThat(marketer.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(marketer.get(PAGE + "?q=anna", "HX-Request", "true").statusCode())
                .isEqualTo(403);
        assertThat(marketer.post(PAGE, FORM).statusCode()).isEqualTo(403);
        assertThat(sent).isEmpty();
    }

    @Test
    void anotherSiteCannotMergeInTheNameOfASteward() {
        var forged = browser.send(Client.to(PAGE)
                .headers("Sec-Fetch-Site", "cross-site", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(FORM)));
        Problem.of(forged, 403, "console:other-origin");
        assertThat(sent).isEmpty();
    }

    @Test
    void aReasonIsShownAsItWasWritten() {
        // given
        profile.json(MERGES, 422, "{}");
        // when
        var answer = browser.post(PAGE, "with=" + OTHER + "&reason=%3C%2Ftextarea%3E%3Cscript%3E&key=%22%3E%3Cb%3E");
        // then
        assertThat(answer.body())
                .contains("&lt;/textarea&gt;&lt;script&gt;", "value=\"&quot;&gt;&lt;b&gt;\"")
                .doesNotContain("<script>", "\"><b>");
    }

    @Test
    void bothAreOneAlreadyWhenTheOtherAnswersWithThisOne() {
        profile.json(BO, Fixture.ANNA);
        assertThat(browser.get(PAGE + "?with=" + OTHER).body())
                .contains("Both are one customer already.")
                .doesNotContain("Merge the two<");
    }

    private String key() {
        var match = KEY.matcher(browser.get(PAGE + "?with=" + OTHER).body());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }
}

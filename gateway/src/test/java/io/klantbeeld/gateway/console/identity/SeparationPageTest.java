package io.klantbeeld.gateway.console.identity;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.gateway.console.Fixture;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.klantbeeld.gateway.console.identity.IdentityFixture.EMAIL;
import static io.klantbeeld.gateway.console.identity.IdentityFixture.MERGE;
import static io.klantbeeld.gateway.console.identity.IdentityFixture.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class SeparationPageTest {
    private static final String PAGE = "/console/customers/" + Fixture.ID + "/separation";
    private static final String UNMERGES = Fixture.PROFILE + "/unmerges";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    private final Client browser = Client.signedIn();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    @BeforeEach
    void anna() {
        profile.json(Fixture.PROFILE, Fixture.ANNA)
                .json(IdentityFixture.PATH, IdentityFixture.ANNA)
                .at(UNMERGES, request -> request.body().map(Buffer::toString).onSuccess(body -> {
                    sent.add(body);
                    request.response()
                            .setStatusCode(201)
                            .putHeader("Content-Type", "application/json")
                            .end("{\"id\":\"d-2\",\"kind\":\"NEVER_LINK\",\"turns\":[]}");
                }));
    }

    @Test
    void identifiersAreChosenWithoutTheirValuesInTheForm() {
        assertThat(browser.get(PAGE).body())
                .contains("name=\"node\" value=\"" + EMAIL + "\"", "+31612345678", "What will happen")
                .contains("Both sides get back what came with their own identifiers")
                .doesNotContain("value=\"email:", "<b>anna");
    }

    @Test
    void chosenIdentifiersLeaveByTheirNames() {
        // when
        var answer = browser.post(PAGE, "node=" + EMAIL + "&node=" + PHONE + "&reason=A+family&key=k-2");
        // then
        assertThat(answer.uri().toString()).endsWith("/identity?done=separated");
        assertThat(answer.body()).contains("These are two customers now.");
        assertThat(Schemas.json(sent.getFirst())).isEqualTo(Schemas.json("""
                {"merge":null,"identifiers":["email:<b>anna@example.com","phone:+31612345678"],"reason":"A family"}
                """));
        assertThat(profile.asked())
                .anyMatch(asked -> asked.uri().equals(UNMERGES) && "k-2".equals(asked.header("idempotency-key")));
    }

    @Test
    void aMergeOfTheHistoryIsUndone() {
        // given
        assertThat(browser.get(PAGE + "?merge=" + MERGE).body())
                .contains("Undo a merge", "The same customer, by telephone", "value=\"" + MERGE + "\"")
                .doesNotContain("name=\"node\"");
        // when
        browser.post(PAGE, "merge=" + MERGE + "&reason=Two+people&key=k-3");
        // then
        assertThat(Schemas.json(sent.getFirst()))
                .isEqualTo(Schemas.json(
                        "{\"merge\":\"%s\",\"identifiers\":null,\"reason\":\"Two people\"}".formatted(MERGE)));
    }

    @ParameterizedTest
    @CsvSource({
        "reason=A+family,Choose first.",
        "node=00000000-0000-5000-8000-000000000002&reason=+,Write why you decide this.",
        "node=stranger&reason=A+family,The customer has changed since"
    })
    void anIncompleteDecisionIsNotMade(String form, String text) {
        var answer = browser.post(PAGE, form + "&key=k");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(text);
        assertThat(sent).isEmpty();
    }

    @Test
    void whatIsRefusedKeepsTheChoiceAndTheReason() {
        // given
        profile.json(UNMERGES, 422, "{\"type\":\"urn:problem:profile:nothing-remains\"}");
        // when
        var answer = browser.post(PAGE, "node=" + EMAIL + "&reason=A+family&key=k-4");
        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("At least one identifier has to stay.", "value=\"" + EMAIL + "\" checked", ">A family<");
    }

    @Test
    void aMergeThatIsUndoneAlreadyOffersNothing() {
        assertThat(browser.get(PAGE + "?merge=019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b40")
                        .body())
                .contains("There is nothing to separate")
                .doesNotContain("<textarea");
    }

    @Test
    void whoSeesMasksCannotChooseAmongThem() {
        profile.json(
                IdentityFixture.PATH, IdentityFixture.ANNA.replace("\"masked\":[]", "\"masked\":[\"nodes.email\"]"));
        assertThat(browser.get(PAGE).body()).contains("Not open to you").doesNotContain("<textarea");
    }

    @ParameterizedTest
    @CsvSource({"404,There is nothing to separate", "403,Not open to you", "503,Briefly not available"})
    void anIdentityThatIsMissingIsACalmCard(int status, String text) {
        profile.json(IdentityFixture.PATH, status, "{}");
        assertThat(browser.get(PAGE).body()).contains(text, "Cancel").doesNotContain("<textarea");
    }

    @Test
    void whoIsNoStewardIsRefused() {
        var agent = Client.signedInWith("profile:read", "profile:pii");
        assertThat(agent.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(agent.post(PAGE, "node=" + EMAIL + "&reason=A+family").statusCode())
                .isEqualTo(403);
        assertThat(sent).isEmpty();
    }
}

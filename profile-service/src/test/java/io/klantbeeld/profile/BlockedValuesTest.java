package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

/** The registry of namespaces is the one place that knows which values stand for nobody. */
@QuarkusTest
@RealServers
class BlockedValuesTest {
    private static final String AT = "2026-03-01T09:00:00Z";
    private static final String NAMESPACE = "/api/v1/identifier-namespaces/{name}";

    private final TestReader reader = TestReader.ofEverything();
    private final TestSteward steward = TestSteward.ofEverything();
    private final TestOperator operator = TestOperator.ofEverything();
    private final String name = Unique.name("card");
    private TestSource website;

    @BeforeEach
    void register() {
        website = TestSource.of("blauwvlucht");
    }

    @Test
    void aValueThatIsBlockedLaterJoinsNobodyAnyMore() {
        var users = List.of("user_id:" + Unique.name("a"), "user_id:" + Unique.name("b"));
        users.forEach(user -> website.send(TestEvent.track("Paid", AT, user, name + ":TEST-1")));
        await().until(() -> ids(users).size() == 1);

        block("test*");
        website.send(TestEvent.track("Paid", AT, users.getFirst(), "crm:" + Unique.name("c")));

        await().until(() -> ids(users).size() == 2);
        assertThat(steward.identity(users.getFirst()).getList("violations.reason"))
                .containsExactly("BLOCKED_VALUE");
    }

    @Test
    void aBlockedValueIsNoIdentifierFromThenOnAndThatIsOnTheList() {
        block("test*");
        var user = "user_id:" + Unique.name("a");

        website.send(TestEvent.track("Paid", AT, user, name + ":TEST-1"));

        assertThat(reader.await(user).getList("identifiers.namespace")).containsExactly("user_id");
        operator.request()
                .get("/api/v1/sources/{key}/violations", website.key())
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("BLOCKED_IDENTIFIER")))
                .body("items.field", equalTo(List.of("identifiers[1]")));
    }

    @Test
    void whoIsNamedByABlockedValueAloneComesOutOfQuarantineOnceItIsPermitted() {
        block("test*");
        website.post(TestEvent.track("Paid", AT, name + ":TEST-1"))
                .body("rejected.code", equalTo(List.of("MISSING_IDENTIFIER")));
        var item = operator.awaitQuarantine(website.key(), 1).getString("items[0].id");

        block("other*");
        operator.replay(item);

        reader.awaitInteractions(name + ":TEST-1", 1);
    }

    /** Blocks values of the namespace, of which this replica knows at once. */
    private void block(String... values) {
        var settings = Map.of("unique", true, "blocked", List.of(values));
        assertThat(steward.put(NAMESPACE, settings, name).extract().statusCode())
                .isBetween(200, 201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "NULL", "undefined", "anonymous", "-1", "0", "000000", "0000-00", "[object Object]"})
    void whatStandsForNobodyInAnyNamespaceIsLaidDownForAllOthers(String value) {
        website.post(TestEvent.track("Paid", AT, name + ":" + value)).body("accepted", equalTo(0));
        website.post(TestEvent.track("Paid", AT, "user_id." + name + ":" + value))
                .body("accepted", equalTo(0));
        steward.get(NAMESPACE, "*").statusCode(200).body("blocked", hasItems("null", "<zeros>"));
    }

    private Set<String> ids(List<String> references) {
        return references.stream()
                .map(reference -> reader.await(reference).getString("id"))
                .collect(Collectors.toSet());
    }
}

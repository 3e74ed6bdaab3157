package io.klantbeeld.platform.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.platform.installation.Installation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RealmFileTest {
    private static final List<String> SCOPES = List.of(
            "profile:read",
            "profile:write",
            "profile:pii",
            "profile:steward",
            "segment:write",
            "privacy:manage",
            "consent:read",
            "consent:decide",
            "consent:write",
            "consent:manage",
            "campaign:read",
            "campaign:write",
            "campaign:approve",
            "contact:write",
            "work:handle",
            "insight:read",
            "platform:manage");
    private static final String ALL = "ALL";

    private static JsonNode realm;

    @BeforeAll
    static void read() throws IOException {
        realm = new ObjectMapper()
                .readTree(Installation.root()
                        .resolve("deploy/keycloak/klantbeeld-realm.json")
                        .toFile());
    }

    @Test
    void everyScopeIsARoleAndAClientScopeThatNeedsThatRole() {
        assertThat(texts(realm.at("/roles/realm"), "name")).containsAll(SCOPES);
        assertThat(texts(realm.path("clientScopes"), "name"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("klantbeeld"), SCOPES.stream()).toList());
        for (String scope : SCOPES) {
            assertThat(only(realm.path("clientScopes"), "name", scope)
                            .at("/attributes/include.in.token.scope")
                            .asText())
                    .isEqualTo("true");
            assertThat(values(only(realm.path("scopeMappings"), "clientScope", scope)
                            .path("roles")))
                    .containsExactly(scope);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "marketer,        profile:read segment:write consent:read campaign:read campaign:write insight:read",
        "approver,        profile:read consent:read campaign:read insight:read campaign:approve consent:manage",
        "agent,           profile:read profile:pii consent:read consent:decide campaign:read contact:write work:handle",
        "steward,         profile:read profile:write profile:pii profile:steward segment:write",
        "privacy-officer, profile:read profile:pii privacy:manage consent:read consent:write consent:manage",
        "analyst,         profile:read insight:read campaign:read",
        "operator,        platform:manage campaign:read"
    })
    void theRoleOfAPersonHoldsItsScopesAndASampleUserHasIt(String role, String scopes) {
        JsonNode composite = only(realm.at("/roles/realm"), "name", role);
        assertThat(values(composite.at("/composites/realm"))).containsExactlyInAnyOrderElementsOf(words(scopes));

        assertSignsInWithoutFurtherQuestions(only(realm.path("users"), "username", role), role, "*");
    }

    @Test
    void oneMarketerSeesOneBrandOnly() {
        assertSignsInWithoutFurtherQuestions(
                only(realm.path("users"), "username", "marketer-medivisie"), "marketer", "medivisie");
    }

    @ParameterizedTest
    @CsvSource({
        "channel-team, profile:read profile:write profile:pii segment:write consent:read consent:decide consent:write"
                + " campaign:read campaign:write contact:write work:handle insight:read, *",
        "platform-admin, ALL, *",
        "platform-approver, campaign:read campaign:approve consent:read consent:manage, *",
        "profile-service, '',",
        "consent-service, '',",
        "campaign-service, consent:decide, *",
        "gateway, '',"
    })
    void aMachineHasItsScopesInClientAndServiceAccount(String client, String scopes, String brand) {
        List<String> expected = scopes.equals(ALL) ? SCOPES : words(scopes);
        JsonNode described = only(realm.path("clients"), "clientId", client);
        JsonNode account = only(realm.path("users"), "serviceAccountClientId", client);

        assertThat(described.path("secret").asText()).isEqualTo(client + "-secret");
        assertThat(described.path("publicClient").asBoolean()).isFalse();
        assertThat(described.path("standardFlowEnabled").asBoolean()).isFalse();
        assertThat(described.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(values(described.path("defaultClientScopes")))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("klantbeeld"), expected.stream())
                        .toList());
        assertThat(values(account.path("realmRoles"))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(values(account.at("/attributes/brands"))).isEqualTo(brand == null ? List.of() : List.of(brand));
    }

    @Test
    void theTokenSaysWhoForWhichAudienceAndForWhichBrands() {
        JsonNode scope = only(realm.path("clientScopes"), "name", "klantbeeld");

        assertThat(scope.at("/attributes/include.in.token.scope").asText()).isEqualTo("false");
        assertThat(texts(scope.path("protocolMappers"), "name"))
                .contains("sub", "preferred_username", "audience", "brands");
        assertThat(only(scope.path("protocolMappers"), "name", "audience")
                        .at("/config/included.custom.audience")
                        .asText())
                .isEqualTo("klantbeeld");
        assertThat(only(scope.path("protocolMappers"), "name", "brands")
                        .at("/config/multivalued")
                        .asText())
                .isEqualTo("true");
    }

    @Test
    void theConsoleSignsInByCodeWithProofAndReturnsToThisMachineOnly() {
        JsonNode console = only(realm.path("clients"), "clientId", "klantbeeld-console");

        assertThat(console.at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(console.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(values(console.path("redirectUris")))
                .contains("http://127.0.0.1:8080/console/*")
                .allMatch(uri -> uri.matches("http://127\\.0\\.0\\.1(:8080)?/console/\\*"));
    }

    @Test
    void onlyTheCommandLineClientTakesPasswords() {
        assertThat(elements(realm.path("clients"))
                        .filter(client ->
                                client.path("directAccessGrantsEnabled").asBoolean())
                        .map(client -> client.path("clientId").asText()))
                .containsExactly("klantbeeld-cli");
    }

    @Test
    void theFileAndItsTokensAreMarkedAsASample() {
        assertThat(realm.at("/attributes/klantbeeld.sample").asText()).contains("LOCAL PLATFORM ONLY");
        assertThat(only(
                                only(realm.path("clientScopes"), "name", "klantbeeld")
                                        .path("protocolMappers"),
                                "name",
                                "sample")
                        .at("/config/claim.name")
                        .asText())
                .isEqualTo("klantbeeld_sample");
    }

    @Test
    void idsOfUsersAreFixedAndDiffer() {
        assertThat(texts(realm.path("users"), "id"))
                .allMatch(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .doesNotHaveDuplicates();
    }

    private static void assertSignsInWithoutFurtherQuestions(JsonNode user, String role, String brand) {
        String name = user.path("username").asText();
        assertThat(values(user.path("realmRoles"))).containsExactly(role);
        assertThat(values(user.at("/attributes/brands"))).containsExactly(brand);
        assertThat(user.path("email").asText()).isEqualTo(name + "@example.com");
        assertThat(user.path("firstName").asText()).isNotBlank();
        assertThat(user.path("lastName").asText()).isNotBlank();
        assertThat(user.at("/credentials/0/value").asText()).isEqualTo(name);
        assertThat(user.at("/credentials/0/temporary").asBoolean(true)).isFalse();
    }

    private static JsonNode only(JsonNode array, String field, String value) {
        List<JsonNode> found = elements(array)
                .filter(node -> node.path(field).asText().equals(value))
                .toList();
        assertThat(found).as("%s %s", field, value).hasSize(1);
        return found.getFirst();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> texts(JsonNode array, String field) {
        return elements(array).map(node -> node.path(field).asText()).toList();
    }

    private static List<String> values(JsonNode array) {
        return elements(array).map(JsonNode::asText).toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}

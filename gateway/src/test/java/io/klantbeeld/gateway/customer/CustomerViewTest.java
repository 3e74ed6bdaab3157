package io.klantbeeld.gateway.customer;

import io.klantbeeld.gateway.Circuits;
import io.klantbeeld.gateway.Client;
import io.klantbeeld.gateway.GatewayTest;
import io.klantbeeld.gateway.Problem;
import io.klantbeeld.gateway.ServiceDouble;
import io.klantbeeld.test.Schemas;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@GatewayTest
class CustomerViewTest {
    private static final String ID = "019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01";

    @RegisterExtension
    static final Circuits circuits = new Circuits();

    @RegisterExtension
    static final ServiceDouble profile = ServiceDouble.profile();

    @RegisterExtension
    static final ServiceDouble consent = ServiceDouble.consent();

    @RegisterExtension
    static final ServiceDouble campaign = ServiceDouble.campaign();

    private final Client client = Client.plain();
    private final String bearer = Tokens.scopes("profile:read").bearer();

    @BeforeEach
    void theServicesKnowAnna() {
        profile.json("/api/v1/profiles/crm:1", "{\"id\":\"" + ID + "\",\"state\":\"ACTIVE\",\"later\":{\"x\":1.50}}");
        profile.json("/api/v1/profiles/crm:1/interactions", "{\"items\":[{\"id\":\"i\"}],\"nextCursor\":\"c\"}");
        consent.json("/api/v1/permissions/crm:1", "{\"cells\":[{\"brand\":\"blauwvlucht\"}]}");
        campaign.json("/api/v1/persons/crm:1/upcoming", "{\"items\":[],\"nextCursor\":null}");
    }

    @Test
    void aCustomerIsShownAsTheServicesKnowIt() {
        // when
        var answer = view("crm:1", "");
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(Schemas.json(answer.body())).isEqualTo(Schemas.json("""
                {"id":"%s","partial":false,"parts":{
                 "profile":{"status":"OK","data":{"id":"%s","state":"ACTIVE","later":{"x":1.50}}},
                 "permissions":{"status":"OK","data":{"cells":[{"brand":"blauwvlucht"}]}},
                 "interactions":{"status":"OK","data":{"items":[{"id":"i"}],"nextCursor":"c"}},
                 "upcoming":{"status":"OK","data":{"items":[],"nextCursor":null}}}}
                """.formatted(ID, ID)));
    }

    @Test
    void everyServiceIsAskedWithTheUsersOwnTokenAndTrace() {
        // when
        view("crm:1", "", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        // then
        assertThat(profile.asked()).hasSize(2);
        for (var service : new ServiceDouble[] {profile, consent, campaign}) {
            assertThat(service.asked()).isNotEmpty().allSatisfy(asked -> {
                assertThat(asked.header("authorization")).isEqualTo(bearer);
                assertThat(asked.header("traceparent")).contains("4bf92f3577b34da6a3ce929d0e0e4736");
            });
        }
    }

    @Test
    void whyACallerReadsAPersonIsPassedOn() {
        view("crm:1", "", "Access-Purpose", "dpv:CustomerCare");
        assertThat(profile.asked()).isNotEmpty().allMatch(asked -> "dpv:CustomerCare"
                .equals(asked.header("access-purpose")));
    }

    @Test
    void theRelationshipIsThereForThoseWhoAskForIt() {
        // given
        profile.json("/api/v1/profiles/crm:1/relationship", "{\"score\":4.21}");
        // when
        var parts = Schemas.json(view("crm:1", "?include=relationship").body()).path("parts");
        // then
        assertThat(parts.at("/relationship/data/score").decimalValue()).isEqualByComparingTo("4.21");
        assertThat(profile.asked()).hasSize(1);
    }

    @Test
    void onlyWhatIsIncludedIsAskedFor() {
        // when
        var answer = view("crm:1", "?include=permissions,upcoming");
        // then
        var parts = Schemas.json(answer.body()).path("parts");
        assertThat(parts.fieldNames()).toIterable().containsExactly("permissions", "upcoming");
        assertThat(profile.asked()).isEmpty();
    }

    @Test
    void aPartThatIsDownIsUnavailableAndAPartThatIsRefusedIsForbidden() {
        // given
        consent.goDown();
        campaign.json("/api/v1/persons/crm:1/upcoming", 403, "{\"type\":\"urn:problem:access:forbidden\"}");
        // when
        var body = Schemas.json(view("crm:1", "").body());
        // then
        assertThat(body.path("partial").asBoolean()).isTrue();
        assertThat(body.at("/parts/permissions")).isEqualTo(Schemas.json("{\"status\":\"UNAVAILABLE\"}"));
        assertThat(body.at("/parts/upcoming")).isEqualTo(Schemas.json("{\"status\":\"FORBIDDEN\"}"));
        assertThat(body.at("/parts/profile/status").asText()).isEqualTo("OK");
    }

    @Test
    void aForbiddenPartDoesNotMakeTheViewPartial() {
        campaign.json("/api/v1/persons/crm:1/upcoming", 403, "{}");
        assertThat(Schemas.json(view("crm:1", "").body()).path("partial").asBoolean())
                .isFalse();
    }

    @Test
    void whatAServiceHasNotMetYetIsEmptyAndNotMissing() {
        consent.json("/api/v1/permissions/crm:1", 404, "{}");
        var body = Schemas.json(view("crm:1", "").body());
        assertThat(body.path("partial").asBoolean()).isFalse();
        assertThat(body.at("/parts/permissions"))
                .isEqualTo(Schemas.json("{\"status\":\"OK\",\"data\":{\"cells\":[]}}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void anUnknownOrErasedPersonIsTheAnswer(int status) {
        // given
        profile.json("/api/v1/profiles/crm:1", status, """
                {"type":"urn:problem:profile:unknown-person","title":"t","status":%d,
                 "traceId":"00000000000000000000000000000001"}
                """.formatted(status));
        // then
        Problem.of(view("crm:1", ""), status, "profile:unknown-person");
    }

    @Test
    void theViewStaysKnownByItsTagUntilSomethingChanges() {
        // given
        var tag = view("crm:1", "").headers().firstValue("ETag").orElseThrow();
        // when
        var unchanged = view("crm:1", "", "If-None-Match", tag);
        campaign.json("/api/v1/persons/crm:1/upcoming", "{\"items\":[{\"contactId\":\"x\"}],\"nextCursor\":null}");
        var changed = view("crm:1", "", "If-None-Match", tag);
        // then
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm:a%2Fb", "phone:+31612345678", "email:anna%2Bx%40example.com"})
    void aReferenceWithAnyCharacterReachesTheServices(String reference) {
        // when
        view(reference, "?include=profile");
        // then
        var path = profile.lastAsked().uri().split("\\?")[0];
        assertThat(URI.create(path).getPath())
                .isEqualTo(URI.create("/api/v1/profiles/" + reference).getPath());
        assertThat(path.split("/")).hasSize(5);
    }

    @Test
    void withoutTheScopeNobodyIsAsked() {
        var answer = client.get(
                "/api/v1/customers/crm:1",
                "Authorization",
                Tokens.scopes("consent:read").bearer());
        Problem.of(answer, 403, "access:forbidden");
        assertThat(profile.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"crm:1?include=horoscope", "crm:1?include=profile,,permissions", "nobody", "Email:x", "email:x"})
    void badInputIsRefusedWithTheFieldAndWithoutTheValue(String bad) {
        // when
        var answer = client.get("/api/v1/customers/" + bad, "Authorization", bearer);
        // then
        var problem = Problem.of(answer, 400, "request:invalid");
        assertThat(problem.at("/violations/0/field").asText()).isIn("include", "ref");
        assertThat(answer.body()).doesNotContain("horoscope").doesNotContain("nobody");
        assertThat(profile.asked()).isEmpty();
    }

    @Test
    void searchingCustomersIsSearchingProfiles() {
        profile.json("/api/v1/profiles", "{\"items\":[],\"nextCursor\":null}");
        var answer = client.get("/api/v1/customers?q=anna%20de%20vries&limit=5", "Authorization", bearer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(profile.lastAsked().uri()).isEqualTo("/api/v1/profiles?q=anna%20de%20vries&limit=5");
    }

    private HttpResponse<String> view(String reference, String query, String... headers) {
        var request = Client.to("/api/v1/customers/" + reference + query).header("Authorization", bearer);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request);
    }
}

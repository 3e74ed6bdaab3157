package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class AccessTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/profiles/crm:1, profile:read",
        "GET, /api/v1/profiles/crm:1/interactions, profile:read",
        "GET, /api/v1/profiles/crm:1/changes, profile:read",
        "GET, /api/v1/profiles?q=anna, profile:read",
        "PATCH, /api/v1/profiles/crm:1/traits, profile:write",
        "GET, /api/v1/traits, profile:read",
        "GET, /api/v1/traits/city, profile:read",
        "GET, /api/v1/traits/city/versions, platform:manage",
        "GET, /api/v1/traits/observations, platform:manage",
        "PUT, /api/v1/traits/city, platform:manage",
        "DELETE, /api/v1/traits/nobody-defined-it, platform:manage",
        "GET, /api/v1/computed-traits, profile:read",
        "GET, /api/v1/computed-traits/nobody_defined_it, platform:manage",
        "GET, /api/v1/computed-traits/nobody_defined_it/versions, platform:manage",
        "PUT, /api/v1/computed-traits/x, platform:manage",
        "POST, /api/v1/computed-traits/nobody_defined_it/cancellations, platform:manage",
        "DELETE, /api/v1/computed-traits/nobody_defined_it, platform:manage",
        "GET, /api/v1/segments, profile:read",
        "GET, /api/v1/segments/vocabulary?brand=blauwvlucht, profile:read",
        "GET, /api/v1/segments/vocabulary?brand=blauwvlucht, platform:manage",
        "GET, /api/v1/segment-checks, profile:read",
        "GET, /api/v1/segments/nobody-made-it/members, profile:read",
        "POST, /api/v1/segments/previews, profile:read",
        "POST, /api/v1/segments, profile:write",
        "POST, /api/v1/segments, segment:write",
        "PUT, /api/v1/segments/nobody-made-it, profile:write",
        "PUT, /api/v1/segments/nobody-made-it, segment:write",
        "DELETE, /api/v1/segments/nobody-made-it, profile:write",
        "DELETE, /api/v1/segments/nobody-made-it, segment:write",
        "POST, /api/v1/segments/nobody-made-it/builds, profile:write",
        "POST, /api/v1/segments/nobody-made-it/builds, segment:write",
        "POST, /api/v1/segments/x/builds/019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01/cancellations, profile:write",
        "POST, /api/v1/segments/x/builds/019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01/cancellations, segment:write",
        "POST, /api/v1/events, profile:write",
        "GET, /api/v1/sources, platform:manage",
        "POST, /api/v1/sources, platform:manage",
        "PUT, /api/v1/sources/x, platform:manage",
        "POST, /api/v1/sources/x/keys, platform:manage",
        "DELETE, /api/v1/sources/x/keys/019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01, platform:manage",
        "GET, /api/v1/sources/x/statistics, platform:manage",
        "GET, /api/v1/quarantine, platform:manage",
        "GET, /api/v1/profile-dead-letters, platform:manage",
        "POST, /api/v1/profile-dead-letters/019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01/replays, platform:manage",
        "POST, /api/v1/profiles/republications, platform:manage"
    })
    void aRouteNeedsATokenOfThePlatformWithItsScope(String method, String path, String scope) {
        var others = Tokens.scopes("consent:read", "campaign:write", "profile:steward");

        assertThat(status(given(), method, path)).isEqualTo(401);
        assertThat(status(with(Tokens.scopes(scope).signedByAStranger()), method, path))
                .isEqualTo(401);
        assertThat(status(with(Tokens.scopes(scope).expired()), method, path)).isEqualTo(401);
        assertThat(status(with(Tokens.scopes(scope).audience("another")), method, path))
                .isEqualTo(401);
        assertThat(status(with(others), method, path)).isEqualTo(403);
        assertThat(status(with(Tokens.scopes(scope)), method, path))
                .isNotIn(401, 403)
                .isLessThan(500);
    }

    private static RequestSpecification with(Tokens tokens) {
        return given().header("Authorization", tokens.bearer());
    }

    private static int status(RequestSpecification request, String method, String path) {
        Response answer = request.contentType(ContentType.JSON).request(method, path);
        return answer.statusCode();
    }
}

package io.klantbeeld.rest.local;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;

@QuarkusTest
@RealServers
@TestProfile(SampleTokensTest.Elsewhere.class)
class SampleTokensTest {
    private static final Tokens TOKENS = Tokens.scopes("profile:read");

    @Test
    void elsewhereATokenOfTheSampleRealmIsRefused() {
        call(TOKENS.with("klantbeeld_sample", true), 401);
    }

    @Test
    void elsewhereAnyOtherTokenIsWelcome() {
        call(TOKENS, 200);
    }

    private static void call(Tokens tokens, int status) {
        given().auth().oauth2(tokens.token()).get("/api/v1/odd/caller").then().statusCode(status);
    }

    public static class Elsewhere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("klantbeeld.local", "false", "klantbeeld.public-url", "https://klantbeeld.example");
        }
    }
}

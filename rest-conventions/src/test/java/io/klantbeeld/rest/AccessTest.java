package io.klantbeeld.rest;

import io.klantbeeld.rest.token.TokenMemory;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@RealServers
class AccessTest {
    @Inject
    TokenMemory<SecurityIdentity> remembered;

    @Test
    void whatNoAnnotationPermitsIsDenied() {
        given().get("/api/v1/odd/unannotated").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.scopes("profile:read", "platform:manage").token())
                .get("/api/v1/odd/unannotated")
                .then()
                .statusCode(403);
    }

    @Test
    void anyOfTheScopesOfAMethodPermitsIt() {
        for (var scope : new String[] {"profile:read", "profile:write"}) {
            given().auth()
                    .oauth2(Tokens.scopes("other:read", scope).token())
                    .get("/api/v1/odd/brand/wolkje")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aScopeIsNotAnotherOfTheSameName() {
        given().auth()
                .oauth2(Tokens.scopes("profile", "profile:pii", "read").token())
                .get("/api/v1/odd/brand/wolkje")
                .then()
                .statusCode(403);
    }

    @Test
    void aTokenIsTheSameCallerEveryTime() {
        var token = Tokens.scopes("profile:read").with("sub", "some-subject").token();
        for (var scheme : new String[] {"Bearer ", "bearer ", "BEARER "}) {
            given().header("Authorization", scheme + token)
                    .get("/api/v1/odd/caller")
                    .then()
                    .statusCode(200)
                    .body("subject", equalTo("some-subject"));
        }
        given().header("Authorization", "Basic " + token)
                .get("/api/v1/odd/caller")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenThatWasVerifiedIsNotVerifiedAgain() {
        // given
        var verified = Tokens.scopes("profile:read").with("sub", "some-subject").token();
        var unverifiable = Tokens.scopes("profile:read").signedByAStranger().token();
        callerOf(verified).statusCode(200);
        callerOf(unverifiable).statusCode(401);

        // when
        remembered.remember(
                unverifiable,
                remembered.find(verified).orElseThrow(),
                Instant.now().plusSeconds(60));

        // then
        callerOf(unverifiable).statusCode(200).body("subject", equalTo("some-subject"));
    }

    private static ValidatableResponse callerOf(String token) {
        return given().auth().oauth2(token).get("/api/v1/odd/caller").then();
    }

    @Test
    void theCallerIsWhoTheTokenSays() {
        given().auth()
                .oauth2(Tokens.scopes("profile:read")
                        .brands("blauwvlucht", "wolkje")
                        .client("some-client")
                        .with("sub", "some-subject")
                        .token())
                .get("/api/v1/odd/caller")
                .then()
                .statusCode(200)
                .body("subject", equalTo("some-subject"))
                .body("client", equalTo("some-client"))
                .body("all", equalTo(false))
                .body("brands", containsInAnyOrder("blauwvlucht", "wolkje"))
                .body("scopes", containsInAnyOrder(true, false));
    }

    @Test
    void onTheLocalPlatformATokenOfTheSampleRealmIsWelcome() {
        given().auth()
                .oauth2(Tokens.scopes("profile:read")
                        .with("klantbeeld_sample", true)
                        .token())
                .get("/api/v1/odd/caller")
                .then()
                .statusCode(200);
    }

    @Test
    void aStarMeansAllBrandsAndNoClaimMeansNone() {
        given().auth()
                .oauth2(Tokens.scopes("profile:read").brands("*").token())
                .get("/api/v1/odd/caller")
                .then()
                .body("all", equalTo(true));
        given().auth()
                .oauth2(Tokens.scopes("profile:read").brands().token())
                .get("/api/v1/odd/caller")
                .then()
                .body("all", equalTo(false))
                .body("brands", hasSize(0))
                .body("scopes", containsInAnyOrder(true, false));
    }

    @Test
    void aBrandOutsideTheTokenIsRefusedByName() {
        given().auth()
                .oauth2(Tokens.scopes("profile:read").brands("medivisie").token())
                .get("/api/v1/odd/brand/wolkje")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:access:brand-not-permitted"));
    }
}

package io.klantbeeld.test.badinput;

import io.klantbeeld.test.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Callers who may not. */
final class AccessFaults {
    private static final Expected UNAUTHENTICATED = Expected.status(401);

    private AccessFaults() {}

    static List<BadRequest> of(GoodRequest good, String... scopes) {
        var bad = new ArrayList<BadRequest>();
        bad.add(good.with("no token", UNAUTHENTICATED, good.wire().withoutHeader("Authorization")));
        refusedTokens(good.token())
                .forEach((name, token) -> bad.add(good.with(name, UNAUTHENTICATED, bearing(good, token))));
        for (var scope : scopes) {
            var other = Tokens.scopes("other:" + scope.replace(':', '-')).bearer();
            bad.add(good.with("a token without " + scope, Expected.status(403), bearing(good, other)));
        }
        return bad;
    }

    static List<BadRequest> ofBrands(GoodRequest good) {
        var forbidden = Expected.status(403);
        var token = good.token();
        return List.of(
                good.with(
                        "a token of another brand",
                        forbidden,
                        bearing(good, token.brands("another").bearer())),
                good.with(
                        "a token without brands",
                        forbidden,
                        bearing(good, token.brands().bearer())));
    }

    private static Map<String, String> refusedTokens(Tokens token) {
        return Map.of(
                "a token that is none", "Bearer " + GoodRequest.CANARY,
                "an expired token", token.expired().bearer(),
                "a token of a stranger", token.signedByAStranger().bearer(),
                "another audience", token.audience("other").bearer(),
                "another issuer", token.issuer("http://127.0.0.1/realms/other").bearer());
    }

    private static Wire bearing(GoodRequest good, String authorization) {
        return good.wire().withHeader("Authorization", authorization);
    }
}

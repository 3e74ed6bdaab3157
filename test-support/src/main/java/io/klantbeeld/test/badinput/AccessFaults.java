package io.klantbeeld.test.badinput;

import io.klantbeeld.test.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Callers who may not. */
final class AccessFaults {
    private AccessFaults() {}

    static List<BadRequest> of(GoodRequest good, String... scopes) {
        var unauthenticated = Expected.status(401);
        var token = good.token();
        var bad = new ArrayList<>(List.of(
                good.with("no token", unauthenticated, good.wire().withoutHeader("Authorization")),
                good.with("a token that is none", unauthenticated, bearing(good, "Bearer " + GoodRequest.CANARY)),
                good.with(
                        "an expired token",
                        unauthenticated,
                        bearing(good, token.expired().bearer())),
                good.with(
                        "a token of a stranger",
                        unauthenticated,
                        bearing(good, token.signedByAStranger().bearer())),
                good.with(
                        "another audience",
                        unauthenticated,
                        bearing(good, token.audience("other").bearer())),
                good.with(
                        "another issuer",
                        unauthenticated,
                        bearing(
                                good,
                                token.issuer("http://127.0.0.1/realms/other").bearer()))));
        for (var scope : scopes) {
            bad.add(good.with(
                    "a token without " + scope,
                    Expected.status(403),
                    bearing(
                            good,
                            Tokens.scopes("other:" + scope.replace(':', '-')).bearer())));
        }
        return bad;
    }

    private static Wire bearing(GoodRequest good, String authorization) {
        return good.wire().withHeader("Authorization", authorization);
    }
}

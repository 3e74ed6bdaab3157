package io.klantbeeld.rest.token;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Answers who is behind a token that was verified before, without reading it once more; any other is left to those who
 * verify, and the challenge too.
 */
@ApplicationScoped
class KnownTokens implements HttpAuthenticationMechanism {
    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final String SCHEME = "Bearer ";

    private final TokenMemory<SecurityIdentity> tokens;

    KnownTokens(TokenMemory<SecurityIdentity> tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var credentials = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        boolean bearer = credentials != null && credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return Uni.createFrom()
                .item(
                        bearer
                                ? tokens.find(credentials.substring(SCHEME.length()))
                                        .orElse(null)
                                : null);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }
}

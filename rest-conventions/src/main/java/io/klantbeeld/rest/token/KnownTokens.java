package io.klantbeeld.rest.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers who is behind a token that was verified before; any other is left to those who verify. */
@ApplicationScoped
class KnownTokens implements IdentityProvider<TokenAuthenticationRequest> {
    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final TokenMemory<SecurityIdentity> tokens;

    KnownTokens(TokenMemory<SecurityIdentity> tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        var known = request.getToken() instanceof AccessTokenCredential credential
                ? tokens.find(credential.getToken()).orElse(null)
                : null;
        return Uni.createFrom().item(known);
    }
}

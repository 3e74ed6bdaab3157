package io.klantbeeld.rest.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers a caller whose token was verified just now, by what the token says and without what belongs to the request
 * alone. A session's caller is not one: it is known by another token than the one that it hands on.
 */
@ApplicationScoped
class Remembering implements SecurityIdentityAugmentor {
    private static final String KNOWN = Remembering.class.getName();

    private final TokenMemory<SecurityIdentity> tokens;

    Remembering(TokenMemory<SecurityIdentity> tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var credential = identity.getCredential(AccessTokenCredential.class);
        boolean news = credential != null
                && identity.getCredential(IdTokenCredential.class) == null
                && identity.getAttribute(KNOWN) == null;
        return Uni.createFrom()
                .item(
                        news && identity.getPrincipal() instanceof JsonWebToken claims
                                ? remember(credential, claims, identity.getRoles())
                                : identity);
    }

    private SecurityIdentity remember(AccessTokenCredential credential, JsonWebToken claims, Set<String> roles) {
        var caller = QuarkusSecurityIdentity.builder()
                .setPrincipal(claims)
                .addRoles(roles)
                .addCredential(credential)
                .addPermissionsAsString(scopes(claims))
                .addAttribute(KNOWN, true)
                .build();
        tokens.remember(credential.getToken(), caller, Instant.ofEpochSecond(claims.getExpirationTime()));
        return caller;
    }

    private static Set<String> scopes(JsonWebToken claims) {
        String scope = claims.getClaim("scope");
        return scope == null || scope.isBlank()
                ? Set.of()
                : Set.of(scope.strip().split("\\s+"));
    }
}

package io.klantbeeld.gateway.access;

import io.klantbeeld.rest.token.TokenMemory;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Verifies who comes to the door. */
@ApplicationScoped
public class EdgeAccess {
    private static final String BEARER = "Bearer ";
    private static final BiConsumer<RoutingContext, Throwable> ANSWERED_HERE = (context, failure) -> {};

    /** The client that each token was issued to: less to ask than who is behind it. */
    private final TokenMemory<String> clients;

    private final IdentityProviderManager identities;

    EdgeAccess(AccessConfig config, Clock clock, IdentityProviderManager identities) {
        this.clients = new TokenMemory<>(config.rememberedTokens(), clock);
        this.identities = identities;
    }

    /**
     * Verifies the bearer token of a request and answers the client that it was issued to; fails with the problem to
     * answer with: 401, or 503 without the issuer.
     */
    public Future<String> verify(RoutingContext context) {
        var authorization = context.request().getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Future.failedFuture(AccessProblems.tokenMissing());
        }
        var token = authorization.substring(BEARER.length()).strip();
        return clients.find(token).map(Future::succeededFuture).orElseGet(() -> verify(context, token));
    }

    /** Finds the access token of the person who is signed in to the console. */
    public Future<String> sessionToken(RoutingContext context) {
        return identityOf(context).map(identity -> {
            var credential = identity.getCredential(AccessTokenCredential.class);
            if (credential == null) {
                throw AccessProblems.tokenMissing();
            }
            return credential.getToken();
        });
    }

    private Future<String> verify(RoutingContext context, String token) {
        var failureHandler = context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_HERE);
        return identityOf(context)
                .map(identity -> {
                    context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, failureHandler);
                    return remember(token, identity);
                })
                .recover(failure -> Future.failedFuture(AccessProblems.of(failure)));
    }

    private String remember(String token, SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken claims)) {
            throw AccessProblems.tokenRefused();
        }
        String azp = claims.getClaim("azp");
        var client = azp == null ? claims.getSubject() : azp;
        clients.remember(token, client, Instant.ofEpochSecond(claims.getExpirationTime()));
        return client;
    }

    private Future<SecurityIdentity> identityOf(RoutingContext context) {
        Promise<SecurityIdentity> promise = Promise.promise();
        Uni<SecurityIdentity> identity = QuarkusHttpUser.getSecurityIdentity(context, identities);
        identity.subscribe().with(promise::complete, promise::fail);
        return promise.future();
    }
}

package io.klantbeeld.gateway.access;

import io.klantbeeld.gateway.platform.Exchange;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The user of the current request, by the token of a call or of a console session. */
@RequestScoped
public class CurrentUser {
    /** The header in which a caller states why it reads personal values. */
    public static final String PURPOSE = "Access-Purpose";

    /** What people look at customers in the console for, as a term of the W3C Data Privacy Vocabulary. */
    public static final String PURPOSE_OF_THE_CONSOLE = "dpv:CustomerManagement";

    private final SecurityIdentity identity;
    private final RoutingContext context;

    CurrentUser(SecurityIdentity identity, RoutingContext context) {
        this.identity = identity;
        this.context = context;
    }

    /** What calls to the services carry, so that they decide by the user's own rights. */
    public OnBehalf onBehalf() {
        var credential = identity.getCredential(AccessTokenCredential.class);
        if (credential == null) {
            throw AccessProblems.tokenMissing();
        }
        return OnBehalf.of(credential.getToken(), Exchange.of(context), purpose());
    }

    private String purpose() {
        return context.normalizedPath().startsWith("/console")
                ? PURPOSE_OF_THE_CONSOLE
                : context.request().getHeader(PURPOSE);
    }

    /** The id of the user, as services record it. */
    public String subject() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
    }

    /** The name to greet the user by. */
    public String name() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("name") instanceof String name
                ? name
                : identity.getPrincipal().getName();
    }

    /** Tells whether the user has a scope, such as {@code profile:read}. */
    public boolean has(String scope) {
        var parts = scope.split(":", 2);
        return identity.checkPermissionBlocking(new StringPermission(parts[0], parts[1]));
    }
}

package io.klantbeeld.gateway.console.administration;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Lets a test sign in with some scopes only: the issuer of the tests gives everybody all of them. */
@ApplicationScoped
public class SomeScopes implements SecurityIdentityAugmentor {
    /** Header with the only scopes that a request has. */
    public static final String HEADER = "X-Only-Scopes";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        var request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        var scopes = request == null ? null : request.request().getHeader(HEADER);
        return Uni.createFrom().item(scopes == null || identity.isAnonymous() ? identity : only(scopes, identity));
    }

    private static SecurityIdentity only(String scopes, SecurityIdentity identity) {
        var some = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes());
        for (var scope : scopes.split(" ")) {
            some.addPermissionAsString(scope);
        }
        return some.build();
    }
}

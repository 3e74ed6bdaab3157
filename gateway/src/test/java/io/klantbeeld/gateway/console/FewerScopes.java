package io.klantbeeld.gateway.console;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Permission;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leaves a session no scopes but those that its browser names, so that pages are seen as another role sees them. */
@ApplicationScoped
public class FewerScopes implements SecurityIdentityAugmentor {
    /** Scopes with dots for colons, separated by dashes. */
    public static final String COOKIE = "kb_test_scopes";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        var cookie = Optional.ofNullable(HttpSecurityUtils.getRoutingContextAttribute(attributes))
                .map(routing -> routing.request().getCookie(COOKIE))
                .map(Cookie::getValue);
        return Uni.createFrom()
                .item(cookie.<SecurityIdentity>map(scopes -> limited(
                                identity, Set.of(scopes.replace('.', ':').split("-"))))
                        .orElse(identity));
    }

    private static SecurityIdentity limited(SecurityIdentity identity, Set<String> scopes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addPermissionChecker(permission -> Uni.createFrom().item(scopes.contains(name(permission))))
                .build();
    }

    private static String name(Permission permission) {
        return permission.getName() + ":" + permission.getActions();
    }
}

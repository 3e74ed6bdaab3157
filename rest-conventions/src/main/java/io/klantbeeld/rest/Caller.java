package io.klantbeeld.rest;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, from the verified token of the current request. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The person or service account behind the token ({@code sub}), or null without a token. */
    public String subject() {
        return text(Claims.sub.name());
    }

    /** The client that the token was issued to ({@code azp}), or null without a token. */
    public String client() {
        var client = text(Claims.azp.name());
        return client == null ? text("client_id") : client;
    }

    /** The token itself, to ask another service in the caller's name; null without one. */
    public String token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getRawToken() : null;
    }

    /** The brands that the token permits. */
    public Brands brands() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Brands.of(texts(token.getClaim("brands")))
                : Brands.NONE;
    }

    /** Tells whether the token has a scope, such as {@code profile:pii}. */
    public boolean has(String scope) {
        int colon = scope.indexOf(':');
        var permission = colon < 0
                ? new StringPermission(scope)
                : new StringPermission(scope.substring(0, colon), scope.substring(colon + 1));
        return identity.checkPermissionBlocking(permission);
    }

    private String text(String claim) {
        var value = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(claim) : null;
        return switch (value) {
            case String text -> text;
            case JsonString text -> text.getString();
            case null, default -> null;
        };
    }

    private static Set<String> texts(Object claim) {
        return switch (claim) {
            case null -> Set.of();
            case JsonArray array ->
                array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toSet());
            case Collection<?> values -> values.stream().map(Object::toString).collect(Collectors.toSet());
            case JsonString value -> Set.of(value.getString());
            default -> Set.of(claim.toString());
        };
    }
}

package io.klantbeeld.test;

import io.klantbeeld.test.oidc.TokenSigner;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the tokens that callers of a service under test come with, valid ones and refused ones.
 *
 * <p>Unless it says otherwise, a token is of the client {@code channel-team}, for all brands, and lives for an hour.
 */
public final class Tokens {
    private static final Duration LIFE = Duration.ofHours(1);

    private final Map<String, Object> claims;
    private final TokenSigner signer;

    private Tokens(Map<String, Object> claims, TokenSigner signer) {
        this.claims = claims;
        this.signer = signer;
    }

    /** A token with these scopes, such as {@code profile:read}. */
    public static Tokens scopes(String... scopes) {
        var now = Instant.now();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", System.getProperty(TokenSigner.ISSUER));
        claims.put("aud", List.of("klantbeeld"));
        claims.put("sub", "00000000-0000-4000-8000-000000000001");
        claims.put("azp", "channel-team");
        claims.put("preferred_username", "service-account-channel-team");
        claims.put("typ", "Bearer");
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFE).getEpochSecond());
        claims.put("scope", String.join(" ", scopes));
        claims.put("brands", List.of("*"));
        return new Tokens(claims, TokenSigner.ofTheServer());
    }

    /** For these brands only; without any, the claim is absent. */
    public Tokens brands(String... brands) {
        return with("brands", brands.length == 0 ? null : List.of(brands));
    }

    /** Of this person or service account; the same name always gives the same {@code sub}. */
    public Tokens subject(String name) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return with("sub", id.toString()).with("preferred_username", name);
    }

    /** Issued to this client. */
    public Tokens client(String client) {
        return with("azp", client);
    }

    /** For another audience than the platform. */
    public Tokens audience(String audience) {
        return with("aud", List.of(audience));
    }

    /** From another issuer. */
    public Tokens issuer(String issuer) {
        return with("iss", issuer);
    }

    /** Expired an hour ago. */
    public Tokens expired() {
        var then = Instant.now().minus(LIFE);
        return with("iat", then.minus(LIFE).getEpochSecond()).with("exp", then.getEpochSecond());
    }

    /** Signed with a key that the server does not publish. */
    public Tokens signedByAStranger() {
        return new Tokens(claims, TokenSigner.generate());
    }

    /** With any other claim; null removes it. */
    public Tokens with(String claim, Object value) {
        var changed = new LinkedHashMap<>(claims);
        if (value == null) {
            changed.remove(claim);
        } else {
            changed.put(claim, value);
        }
        return new Tokens(changed, signer);
    }

    /** The signed token. */
    public String token() {
        return signer.sign(with("jti", UUID.randomUUID().toString()).claims);
    }

    /** The signed token as the value of an Authorization header. */
    public String bearer() {
        return "Bearer " + token();
    }
}

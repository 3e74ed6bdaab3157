package io.klantbeeld.test.oidc;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Gives tokens: to a client by its credentials, and to a person, whom it signs in without asking, by a code. */
final class TokenEndpoint {
    private static final long LIFE_SECONDS = 300;
    private static final String ALL_SCOPES = "profile:read profile:write profile:pii profile:steward segment:write"
            + " privacy:manage consent:read consent:decide consent:write consent:manage campaign:read campaign:write campaign:approve"
            + " contact:write work:handle insight:read platform:manage";

    private final String issuer;
    private final TokenSigner signer;
    private final Map<String, Map<String, String>> requestsByCode = new ConcurrentHashMap<>();

    TokenEndpoint(String issuer, TokenSigner signer) {
        this.issuer = issuer;
        this.signer = signer;
    }

    /** Signs in the person named by {@code login_hint} ({@code agent} by default) and says where to go on. */
    String authorise(Map<String, String> request) {
        var code = UUID.randomUUID().toString();
        requestsByCode.put(code, request);
        var redirect = request.get("redirect_uri");
        return redirect + (redirect.contains("?") ? '&' : '?') + "code=" + code + "&state="
                + URLEncoder.encode(request.getOrDefault("state", ""), StandardCharsets.UTF_8);
    }

    Map<String, Object> issue(Map<String, String> form, String authorization) {
        var request = requestsByCode.getOrDefault(form.getOrDefault("code", ""), Map.of());
        var client = form.containsKey("client_id") ? form.get("client_id") : basicUser(authorization);
        var person = form.containsKey("code");
        var name = person ? request.getOrDefault("login_hint", "agent") : "service-account-" + client;
        var access = claims(client, name);
        access.put("aud", List.of("klantbeeld"));
        access.put("typ", "Bearer");
        access.put("scope", ALL_SCOPES);
        access.put("brands", List.of("*"));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", signer.sign(access));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", LIFE_SECONDS);
        if (person) {
            answer.put("id_token", signer.sign(identity(client, name, request.get("nonce"))));
            answer.put("refresh_token", UUID.randomUUID().toString());
        }
        return answer;
    }

    private Map<String, Object> identity(String client, String name, String nonce) {
        var claims = claims(client, name);
        claims.put("aud", List.of(client));
        claims.put("typ", "ID");
        if (nonce != null) {
            claims.put("nonce", nonce);
        }
        return claims;
    }

    private Map<String, Object> claims(String client, String name) {
        long now = Instant.now().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer);
        claims.put(
                "sub",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        claims.put("azp", client);
        claims.put("preferred_username", name);
        claims.put("name", name);
        claims.put("iat", now);
        claims.put("exp", now + LIFE_SECONDS);
        return claims;
    }

    private static String basicUser(String authorization) {
        if (authorization == null || !authorization.startsWith("Basic ")) {
            return "unknown";
        }
        var pair = new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8);
        return URLDecoder.decode(pair.substring(0, pair.indexOf(':')), StandardCharsets.UTF_8);
    }
}

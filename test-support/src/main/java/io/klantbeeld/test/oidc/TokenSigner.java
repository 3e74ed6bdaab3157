package io.klantbeeld.test.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Signs tokens (RS256) with a key that was made for this run of the tests. */
public final class TokenSigner {
    /** System property with the issuer of the running server. */
    public static final String ISSUER = "klantbeeld.test.oidc.issuer";

    // The server and the tests live in different class loaders and share the key through the system properties.
    private static final String KEY = "klantbeeld.test.oidc.key";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final RSAPrivateCrtKey key;

    private TokenSigner(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** A signer with a new key. */
    public static TokenSigner generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new TokenSigner(
                    (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    /** The signer whose key the running server publishes. */
    public static TokenSigner ofTheServer() {
        var encoded = System.getProperty(KEY);
        if (encoded == null) {
            throw new IllegalStateException("No OIDC server runs: the test class lacks @RealServers");
        }
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded));
            return new TokenSigner(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The server's key is not readable", e);
        }
    }

    void publish(String issuer) {
        System.setProperty(ISSUER, issuer);
        System.setProperty(KEY, Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    /** Signs claims as a JSON Web Token. */
    public String sign(Map<String, Object> claims) {
        try {
            var header = Map.of("alg", "RS256", "typ", "JWT", "kid", keyId());
            var content = BASE64.encodeToString(JSON.writeValueAsBytes(header))
                    + '.'
                    + BASE64.encodeToString(JSON.writeValueAsBytes(claims));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + BASE64.encodeToString(signature.sign());
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("A token was not signable", e);
        }
    }

    /** The public key as a JSON Web Key. */
    Map<String, Object> webKey() {
        var webKey = new LinkedHashMap<String, Object>();
        webKey.put("kty", "RSA");
        webKey.put("use", "sig");
        webKey.put("alg", "RS256");
        webKey.put("kid", keyId());
        webKey.put("n", BASE64.encodeToString(unsigned(key.getModulus().toByteArray())));
        webKey.put("e", BASE64.encodeToString(unsigned(key.getPublicExponent().toByteArray())));
        return webKey;
    }

    // All keys have the same id, so that a stranger's signature is checked and not merely unknown.
    private static String keyId() {
        return "test";
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
    }
}

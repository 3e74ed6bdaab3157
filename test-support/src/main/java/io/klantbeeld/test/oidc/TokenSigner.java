package io.klantbeeld.test.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signs tokens (ES256) with a key that was made for this run of the tests.
 *
 * <p>With the JVM's quick compiler only, which tests run on, an RSA key takes seconds and a signature 50 ms.
 */
public final class TokenSigner {
    /** System property with the issuer of the running server. */
    public static final String ISSUER = "klantbeeld.test.oidc.issuer";

    // The server and the tests live in different class loaders and share the key through the system properties.
    private static final String PRIVATE_KEY = "klantbeeld.test.oidc.private-key";
    private static final String PUBLIC_KEY = "klantbeeld.test.oidc.public-key";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int COORDINATE = 32;

    private final KeyPair keys;

    private TokenSigner(KeyPair keys) {
        this.keys = keys;
    }

    /** A signer with a new key. */
    public static TokenSigner generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new TokenSigner(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has this curve", e);
        }
    }

    /** The signer whose key the running server publishes. */
    public static TokenSigner ofTheServer() {
        try {
            var factory = KeyFactory.getInstance("EC");
            return new TokenSigner(new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(shared(PUBLIC_KEY))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(shared(PRIVATE_KEY)))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The server's key is not readable", e);
        }
    }

    private static byte[] shared(String property) {
        var encoded = System.getProperty(property);
        if (encoded == null) {
            throw new IllegalStateException("No OIDC server runs: the test class lacks @RealServers");
        }
        return Base64.getDecoder().decode(encoded);
    }

    void publish(String issuer) {
        var encoder = Base64.getEncoder();
        System.setProperty(ISSUER, issuer);
        System.setProperty(PRIVATE_KEY, encoder.encodeToString(keys.getPrivate().getEncoded()));
        System.setProperty(PUBLIC_KEY, encoder.encodeToString(keys.getPublic().getEncoded()));
    }

    /** Signs claims as a JSON Web Token. */
    public String sign(Map<String, Object> claims) {
        try {
            var header = Map.of("alg", "ES256", "typ", "JWT", "kid", keyId());
            var content = BASE64.encodeToString(JSON.writeValueAsBytes(header))
                    + '.'
                    + BASE64.encodeToString(JSON.writeValueAsBytes(claims));
            // The form of RFC 7518, 3.4: the two numbers side by side.
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + BASE64.encodeToString(signature.sign());
        } catch (JsonProcessingException | GeneralSecurityException e) {
            throw new IllegalStateException("A token was not signable", e);
        }
    }

    /** The public key as a JSON Web Key. */
    Map<String, Object> webKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var webKey = new LinkedHashMap<String, Object>();
        webKey.put("kty", "EC");
        webKey.put("use", "sig");
        webKey.put("alg", "ES256");
        webKey.put("kid", keyId());
        webKey.put("crv", "P-256");
        webKey.put("x", BASE64.encodeToString(coordinate(point.getAffineX())));
        webKey.put("y", BASE64.encodeToString(coordinate(point.getAffineY())));
        return webKey;
    }

    // All keys have the same id, so that a stranger's signature is checked and not merely unknown.
    private static String keyId() {
        return "test";
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE - length, length);
        return padded;
    }
}

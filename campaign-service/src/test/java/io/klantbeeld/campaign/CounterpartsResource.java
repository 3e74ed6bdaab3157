package io.klantbeeld.campaign;

import io.klantbeeld.platform.process.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Chooses where the counterparts listen and makes the brand's signing key; the tests start them when they need them. */
public final class CounterpartsResource implements QuarkusTestResourceLifecycleManager {
    static final String SMTP_PORT = "klantbeeld.test.smtp.port";
    static final String CONSENT_PORT = "klantbeeld.test.consent.port";
    static final String DOMAIN = "blauwvlucht.example.com";

    @Override
    public Map<String, String> start() {
        var smtp = port(SMTP_PORT);
        var consent = port(CONSENT_PORT);
        var brand = "klantbeeld.smtp.brands.blauwvlucht.";
        return Map.of(
                "klantbeeld.smtp.host",
                "127.0.0.1",
                "klantbeeld.smtp.port",
                smtp,
                brand + "sender",
                "Blauwvlucht <surprise@" + DOMAIN + ">",
                brand + "dkim-domain",
                DOMAIN,
                brand + "dkim-selector",
                "local",
                brand + "dkim-private-key-file",
                key().toString(),
                "quarkus.rest-client.permission.url",
                "http://127.0.0.1:" + consent,
                "klantbeeld.dispatch.permission-retry",
                "PT0.3S");
    }

    @Override
    public void stop() {
        System.clearProperty(SMTP_PORT);
        System.clearProperty(CONSENT_PORT);
    }

    // Test resources and tests live in different class loaders: what they share are system properties.
    private static String port(String property) {
        System.setProperty(property, Integer.toString(FreePorts.next()));
        return System.getProperty(property);
    }

    private static Path key() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var key = generator.generateKeyPair().getPrivate().getEncoded();
            var file = Files.createTempFile("dkim", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

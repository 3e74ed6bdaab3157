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
import java.util.HashMap;
import java.util.Map;

/** Chooses where the counterparts listen and makes the brand's signing key; the tests start them when they need them. */
public final class CounterpartsResource implements QuarkusTestResourceLifecycleManager {
    static final String SMTP_PORT = "klantbeeld.test.smtp.port";
    static final String CONSENT_PORT = "klantbeeld.test.consent.port";
    static final String IMAP_PORT = "klantbeeld.test.imap.port";
    static final String WEBHOOK_SECRET = "what the provider of whatsapp and we know";
    static final String DOMAIN = "blauwvlucht.example.com";
    static final String BOUNCES = "bounces@" + DOMAIN;

    @Override
    public Map<String, String> start() {
        var smtp = port(SMTP_PORT);
        var consent = port(CONSENT_PORT);
        var brand = "klantbeeld.smtp.brands.blauwvlucht.";
        var settings = new HashMap<String, String>();
        settings.put("klantbeeld.smtp.host", "127.0.0.1");
        settings.put("klantbeeld.smtp.port", smtp);
        settings.put(brand + "sender", "Blauwvlucht <surprise@" + DOMAIN + ">");
        settings.put(brand + "bounce-address", BOUNCES);
        settings.put(brand + "dkim-domain", DOMAIN);
        settings.put(brand + "dkim-selector", "local");
        settings.put(brand + "dkim-private-key-file", key().toString());
        settings.put("quarkus.rest-client.permission.url", "http://127.0.0.1:" + consent);
        settings.put("quarkus.rest-client.profile.url", "http://127.0.0.1:" + ProfileCounterpart.start());
        settings.put("klantbeeld.dispatch.permission-retry", "PT0.3S");
        // Tests make much go wrong on purpose, and judge it themselves.
        settings.put("klantbeeld.brake.every", "off");
        settings.putAll(wayBack());
        settings.putAll(provider("whatsapp"));
        settings.putAll(provider("push-app"));
        return settings;
    }

    private static Map<String, String> wayBack() {
        var mailbox = "klantbeeld.mailbox.accounts.blauwvlucht.";
        return Map.of(
                "klantbeeld.mailbox.poll",
                "PT0.3S",
                mailbox + "host",
                "127.0.0.1",
                mailbox + "port",
                port(IMAP_PORT),
                mailbox + "encryption",
                "NONE",
                mailbox + "username",
                BOUNCES,
                mailbox + "password",
                BOUNCES);
    }

    private static Map<String, String> provider(String channel) {
        var settings = "klantbeeld.webhook.channels." + channel + ".";
        return Map.of(
                settings + "url",
                "http://127.0.0.1:9/messages",
                settings + "secret",
                WEBHOOK_SECRET,
                settings + "brands",
                "blauwvlucht");
    }

    @Override
    public void stop() {
        System.clearProperty(SMTP_PORT);
        System.clearProperty(CONSENT_PORT);
        System.clearProperty(IMAP_PORT);
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

package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;

/** An adapter with a brand and its key, configured as an operator would. */
final class TestSmtp implements AutoCloseable {
    static final String BRAND = "blauwvlucht";
    static final String DOMAIN = "blauwvlucht.example.com";
    static final String ONE_CLICK = "https://example.com/u/" + "t".repeat(180);
    static final KeyPair KEY = keyPair(2048);

    /** Time-outs for servers that fall silent; the others wait for slow machines too. */
    static Map<String, String> impatient(String timeout) {
        return Map.of("klantbeeld.smtp.ready-timeout", timeout, "klantbeeld.smtp.reply-timeout", timeout);
    }

    final MeterRegistry meters = new SimpleMeterRegistry();
    final SmtpAdapter adapter;

    TestSmtp(int port, Path folder) {
        this(port, folder, Map.of());
    }

    TestSmtp(int port, Path folder, Map<String, String> settings) {
        this(port, folder, settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    TestSmtp(int port, Path folder, Map<String, String> settings, SSLSocketFactory tls) {
        var clock = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
        this.adapter = new SmtpAdapter(config(port, folder, settings), tls, clock, meters);
    }

    static SmtpConfig config(int port, Path folder, Map<String, String> settings) {
        var all = new HashMap<>(Map.of(
                "klantbeeld.smtp.host", "127.0.0.1",
                "klantbeeld.smtp.port", Integer.toString(port),
                "klantbeeld.smtp.connect-timeout", "PT2M",
                "klantbeeld.smtp.ready-timeout", "PT2M",
                "klantbeeld.smtp.reply-timeout", "PT2M",
                "klantbeeld.smtp.brands.blauwvlucht.sender", "Blauwvlucht ✈ <surprise@" + DOMAIN + ">",
                "klantbeeld.smtp.brands.blauwvlucht.dkim-domain", DOMAIN,
                "klantbeeld.smtp.brands.blauwvlucht.dkim-selector", "local",
                "klantbeeld.smtp.brands.blauwvlucht.dkim-private-key-file", keyFile(folder, KEY)));
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .withMapping(SmtpConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(SmtpConfig.class);
    }

    static OutboundMessage message(String subject, String html, String text) {
        return message("anna@example.com", ONE_CLICK, new RenderedMessage("nl", false, subject, html, text));
    }

    static OutboundMessage message(String to, String oneClickUrl, RenderedMessage content) {
        return new OutboundMessage(UUID.randomUUID(), 1, BRAND, to, content, oneClickUrl, null);
    }

    static OutboundMessage message() {
        return message("Koffie?", "<p>Koffie?</p>", "Koffie?");
    }

    static String keyFile(Path folder, KeyPair key) {
        try {
            var pem = "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(key.getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
            return Files.writeString(Files.createTempFile(folder, "dkim", ".pem"), pem)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KeyPair keyPair(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        adapter.close();
    }
}

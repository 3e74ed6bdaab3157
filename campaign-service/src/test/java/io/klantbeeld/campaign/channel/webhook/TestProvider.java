package io.klantbeeld.campaign.channel.webhook;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.klantbeeld.campaign.channel.OutboundMessage;
import io.klantbeeld.campaign.content.RenderedMessage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An adapter for a provider that is played by WireMock, configured as an operator would. */
final class TestProvider implements AutoCloseable {
    static final String SECRET = "a secret that only the provider and we know";
    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .jettyAcceptors(1));
    final MessageSignature signature = new MessageSignature(SECRET);
    final WebhookAdapter adapter;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    TestProvider(String patience) {
        server.start();
        var config = config(Map.of("url", server.baseUrl() + "/messages", "patience", patience, "rate-hint", "50"));
        this.adapter = new WebhookAdapter(
                Endpoint.of("whatsapp", config, true),
                http,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new SimpleMeterRegistry());
    }

    static WebhookConfig.Provider config(Map<String, String> settings) {
        var all = new HashMap<String, String>();
        var given = new HashMap<>(Map.of(
                "url", "https://provider.example.com/messages", "secret", SECRET, "brands", "blauwvlucht,medivisie"));
        given.putAll(settings);
        given.forEach((name, value) -> all.put("klantbeeld.webhook.channels.whatsapp." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(WebhookConfig.class)
                .withDefaultValues(all)
                .build()
                .getConfigMapping(WebhookConfig.class)
                .channels()
                .get("whatsapp");
    }

    static OutboundMessage message() {
        return message(1);
    }

    static OutboundMessage message(int attempt) {
        var content = new RenderedMessage("nl", false, "Koffie?", "<p>\"Koffie\"?</p>", "\"Koffie\"?\n");
        return new OutboundMessage(UUID.randomUUID(), attempt, "blauwvlucht", "+3197010000001", content, null, null);
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.stop();
    }
}

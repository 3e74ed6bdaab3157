package io.klantbeeld.campaign.channel.webhook;

import io.klantbeeld.campaign.channel.ChannelAdapter;
import io.klantbeeld.campaign.channel.ConfiguredAdapters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The channels whose providers are configured; a fault in one keeps the service from starting. */
@ApplicationScoped
class WebhookChannels implements ConfiguredAdapters {
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
    private final List<ChannelAdapter> adapters;

    WebhookChannels(
            WebhookConfig config,
            @ConfigProperty(name = "klantbeeld.local", defaultValue = "false") boolean local,
            Clock clock,
            MeterRegistry meters) {
        this.adapters = config.channels().entrySet().stream()
                .<ChannelAdapter>map(channel ->
                        new WebhookAdapter(endpoint(channel.getKey(), channel.getValue(), local), http, clock, meters))
                .toList();
    }

    // Beans are made when they are needed; an operator hears of a fault at once.
    void check(@Observes StartupEvent started) {
        adapters();
    }

    @Override
    public List<ChannelAdapter> adapters() {
        return adapters;
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    private static Endpoint endpoint(String channel, WebhookConfig.Provider provider, boolean local) {
        try {
            return Endpoint.of(channel, provider, local);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("klantbeeld.webhook.channels." + channel + ": " + e.getMessage(), e);
        }
    }
}

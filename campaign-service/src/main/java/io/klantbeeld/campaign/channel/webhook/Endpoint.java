package io.klantbeeld.campaign.channel.webhook;

import io.klantbeeld.campaign.channel.ChannelDescription;
import io.klantbeeld.campaign.channel.ChannelDescription.Delivery;
import io.klantbeeld.campaign.channel.ChannelName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where the messages of a channel go, and how they look and are signed. */
record Endpoint(ChannelDescription description, URI url, MessageSignature signature, Payload payload) {
    private static final int SHORTEST_SECRET = 32;

    /**
     * An endpoint as it is configured.
     *
     * @param name the channel in any spelling that a name of a property can have
     * @param local whether plain HTTP is permitted
     * @throws IllegalArgumentException if it cannot be used, in words for an operator that do not repeat the secret
     */
    static Endpoint of(String name, WebhookConfig.Provider provider, boolean local) {
        if (!isWeb(provider.url(), local)) {
            throw new IllegalArgumentException("the url is not https");
        }
        if (provider.secret().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the secret is shorter than " + SHORTEST_SECRET + " characters");
        }
        if (provider.concurrency() < 1 || provider.patience().toMillis() < 2) {
            throw new IllegalArgumentException("concurrency and patience must be more than nothing");
        }
        var description = new ChannelDescription(
                channel(name),
                false,
                provider.concurrency(),
                provider.patience(),
                provider.rateHint().orElse(null),
                provider.brands());
        return new Endpoint(
                description,
                provider.url(),
                new MessageSignature(provider.secret()),
                provider.payloadTemplate().map(Endpoint::payload).orElseGet(Payload::plain));
    }

    private static String channel(String name) {
        var channel = name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
        return ChannelName.of(channel)
                .filter(known -> known.delivery() == Delivery.PUSH)
                .map(ChannelName::name)
                .orElseThrow(() -> new IllegalArgumentException("it is no channel that messages are sent on"));
    }

    private static boolean isWeb(URI url, boolean local) {
        return url.getHost() != null && ("https".equals(url.getScheme()) || local && "http".equals(url.getScheme()));
    }

    private static Payload payload(Path file) {
        try {
            return Payload.of(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("the payload template cannot be read", e);
        }
    }
}

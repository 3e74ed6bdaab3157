package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.platform.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people call the channels, in every language of the platform. */
public final class ChannelNames {
    private static final Texts TEXTS = new Texts(
            "/messages/channel", Arrays.stream(Channel.values()).map(Enum::name).collect(Collectors.toSet()));

    private ChannelNames() {}

    /** The name in a language of the platform. */
    public static String of(Channel channel, Locale language) {
        return TEXTS.in(language).get(channel.name());
    }
}

package io.klantbeeld.campaign.channel.smtp;

import io.klantbeeld.campaign.channel.ChannelAdapter;
import java.nio.file.Path;

/** The adapter for e-mail of a process that no container has wired. */
public final class SmtpTo {
    private SmtpTo() {}

    /** Sends to a server on this machine; the folder keeps a signing key. */
    public static ChannelAdapter server(int port, Path folder) {
        return new TestSmtp(port, folder).adapter;
    }
}

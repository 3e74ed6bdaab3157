package io.klantbeeld.platform.mail;

import io.klantbeeld.platform.installation.Installation;
import io.klantbeeld.platform.process.FreePorts;
import io.klantbeeld.platform.server.ProcessServer;
import io.klantbeeld.platform.server.ServerFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** An SMTP and IMAP server in a process of its own; its data are the received mails. */
public final class MailServer extends ProcessServer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int smtpPort;
    private final int imapPort;

    /** Describes a server; nothing runs until {@link #start()}. */
    public MailServer(ServerFiles files, int smtpPort, int imapPort) {
        super("The mail server", files, PATIENCE);
        this.smtpPort = smtpPort;
        this.imapPort = imapPort;
    }

    @Override
    protected void prepare() throws IOException {
        Files.createDirectories(files().data());
    }

    @Override
    protected List<String> command() {
        return List.of(
                Installation.java().toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // At a lower level GreenMail logs addresses.
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                MailMain.class.getName(),
                Integer.toString(smtpPort),
                Integer.toString(imapPort),
                files().data().toString());
    }

    @Override
    protected boolean answers() {
        return FreePorts.answers(smtpPort) && FreePorts.answers(imapPort);
    }

    /** The mails received so far. */
    public MailDirectory mails() {
        return new MailDirectory(files().data(), Clock.systemUTC());
    }
}

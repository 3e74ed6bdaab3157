package io.klantbeeld.benchmark.contact.mail;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.layout.Port;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.layout.RunningPorts;
import io.klantbeeld.platform.process.Lifetime;
import io.klantbeeld.platform.process.ServerProcess;
import io.klantbeeld.platform.process.StopSignal;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;

/**
 * The port of the platform's mail server, lent to one that counts: the platform's keeps every mail in memory and as a
 * file, which is what somebody who tries the platform wants, and not what is measured. It is back at the end, also when
 * the case fails or is interrupted; what a killed one left is repaired by {@code ./klantbeeld up}.
 */
public final class MailPort implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Ports ports;
    private final Thread interruption = new Thread(this::giveBack, "mail-port");
    private MailCounter counter;
    private boolean lent = true;

    private MailPort(Ports ports) {
        this.ports = ports;
    }

    /** Stops the platform's mail server, and counts what arrives from now on. */
    public static MailPort lent() {
        var home = PlatformHome.usual();
        var ports = new RunningPorts(home)
                .find()
                .orElseThrow(() -> new IllegalStateException("The platform is not up: ./klantbeeld up first."));
        var port = new MailPort(ports);
        Runtime.getRuntime().addShutdownHook(port.interruption);
        ServerProcess.find(home.pidFile(Part.MAIL), StopSignal.TERM).ifPresent(process -> process.stop(GRACE));
        try {
            port.counter = MailCounter.on(ports.of(Port.MAIL));
            return port;
        } catch (UncheckedIOException taken) {
            port.close();
            throw taken;
        }
    }

    /** What counts the mails. */
    public MailCounter counter() {
        return counter;
    }

    private synchronized void giveBack() {
        if (lent) {
            lent = false;
            if (counter != null) {
                counter.close();
            }
            LocalPlatform.builder()
                    .ports(ports)
                    .parts(Set.of(Part.MAIL))
                    .lifetime(Lifetime.UNTIL_STOPPED)
                    .build()
                    .start();
        }
    }

    @Override
    public void close() {
        giveBack();
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException interrupted) {
            // It has run, or finds nothing left.
        }
    }
}

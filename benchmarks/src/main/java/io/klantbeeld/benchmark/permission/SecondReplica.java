package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.layout.Port;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.layout.RunningPorts;
import io.klantbeeld.platform.process.FreePorts;
import io.klantbeeld.platform.process.Lifetime;
import io.klantbeeld.platform.server.ServerFiles;
import io.klantbeeld.platform.service.Secrets;
import io.klantbeeld.platform.service.ServiceServer;
import io.klantbeeld.platform.service.ServiceSettings;
import java.net.URI;
import java.util.Map;

/**
 * One more process of consent-service, on ports of its own, with the database, the broker and the secrets of the
 * platform that runs. It ends with the measurement.
 */
final class SecondReplica implements AutoCloseable {
    private static final String NAME = "consent-replica";

    private final ServiceServer server;
    private final URI address;

    private SecondReplica(ServiceServer server, URI address) {
        this.server = server;
        this.address = address;
    }

    /** Starts it, and returns when it is ready. */
    static SecondReplica of(ConsentService service) {
        var home = PlatformHome.usual();
        var ports = ports(home);
        // Its settings are not written over those of the first.
        var own = new PlatformHome(home.run(NAME));
        var files = new ServerFiles(
                own.data(Part.CONSENT),
                own.log(Part.CONSENT),
                own.pidFile(Part.CONSENT),
                Lifetime.WITH_THIS_MEASUREMENT,
                false);
        var server = new ServiceServer(
                Part.CONSENT,
                files,
                new ServiceSettings(own, ports, Secrets.of(home), service.realm()),
                URI.create(ports.url(Port.CONSENT_MANAGEMENT) + "/q/health/ready"));
        server.start();
        return new SecondReplica(server, URI.create(ports.url(Port.CONSENT)));
    }

    private static Ports ports(PlatformHome home) {
        return new RunningPorts(home)
                .find()
                .orElseThrow(() -> new IllegalStateException("The platform is not up: ./klantbeeld up first."))
                .with(Map.of(Port.CONSENT, FreePorts.next(), Port.CONSENT_MANAGEMENT, FreePorts.next()));
    }

    KeepAlive connection() {
        return new KeepAlive(address);
    }

    @Override
    public void close() {
        server.close();
    }
}

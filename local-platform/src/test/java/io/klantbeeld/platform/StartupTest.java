package io.klantbeeld.platform;

import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.Port;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.server.Server;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StartupTest {
    private final List<Part> started = new CopyOnWriteArrayList<>();
    private final Map<Part, Server> servers = new EnumMap<>(Part.class);
    private final Ports ports = Ports.random();
    private final Startup startup = new Startup(servers, ports, Progress.silent());

    @Test
    void aServiceStartsAfterItsDatabaseAndBroker() {
        have(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.PROFILE, Part.GATEWAY);

        startup.run();

        assertThat(started).containsExactlyInAnyOrder(servers.keySet().toArray(Part[]::new));
        assertThat(started.indexOf(Part.PROFILE))
                .isGreaterThan(started.indexOf(Part.POSTGRES))
                .isGreaterThan(started.indexOf(Part.KAFKA));
    }

    @Test
    void whatNeedsAFailedPartIsNotStartedAndOnlyTheCauseIsReported() {
        have(Part.POSTGRES, Part.KAFKA, Part.PROFILE);
        servers.put(Part.KAFKA, new Fake(Part.KAFKA, new IllegalStateException("no disk")));

        assertThatThrownBy(startup::run)
                .isInstanceOfSatisfying(PlatformFailure.class, failure -> assertThat(failure.failures())
                        .containsOnlyKeys(Part.KAFKA))
                .hasMessageContaining("no disk");
        assertThat(started).containsExactly(Part.POSTGRES);
    }

    @Test
    void aTakenPortIsNamedWithItsOptionBeforeAnythingStarts() throws IOException {
        have(Part.POSTGRES, Part.KAFKA);
        try (ServerSocket stranger = new ServerSocket()) {
            stranger.bind(new InetSocketAddress("127.0.0.1", ports.of(Port.KAFKA_CONTROLLER)));

            assertThatThrownBy(startup::run).isInstanceOfSatisfying(PlatformFailure.class, failure -> assertThat(
                            failure.failures().get(Part.KAFKA))
                    .isInstanceOfSatisfying(
                            PortTaken.class, taken -> assertThat(taken.advice()).contains("--port kafka-controller=")));
        }
        assertThat(started).isEmpty();
    }

    @Test
    void aRunningPartMayHoldItsOwnPorts() throws IOException {
        servers.put(Part.KAFKA, new Fake(Part.KAFKA, null).running());
        try (ServerSocket itself = new ServerSocket()) {
            itself.bind(new InetSocketAddress("127.0.0.1", ports.of(Port.KAFKA)));

            assertThatCode(startup::run).doesNotThrowAnyException();
        }
    }

    @Test
    void aCancelledStartBeginsNothing() {
        have(Part.POSTGRES, Part.KAFKA);
        startup.cancel();

        startup.run();

        assertThat(started).isEmpty();
    }

    private void have(Part... parts) {
        for (Part part : parts) {
            servers.put(part, new Fake(part, null));
        }
    }

    private final class Fake implements Server {
        private final Part part;
        private final RuntimeException failure;
        private volatile boolean running;

        private Fake(Part part, RuntimeException failure) {
            this.part = part;
            this.failure = failure;
        }

        private Fake running() {
            running = true;
            return this;
        }

        @Override
        public void start() {
            if (failure != null) {
                throw failure;
            }
            running = true;
            started.add(part);
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public void kill() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public boolean isReady() {
            return running;
        }

        @Override
        public boolean hasCrashed() {
            return false;
        }

        @Override
        public Optional<Long> pid() {
            return Optional.empty();
        }

        @Override
        public Path log() {
            return Path.of(part + ".log");
        }

        @Override
        public void close() {
            stop();
        }
    }
}

package io.klantbeeld.platform;

import io.klantbeeld.platform.api.AccessTokens;
import io.klantbeeld.platform.api.PlatformApi;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.layout.Port;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.mail.MailDirectory;
import io.klantbeeld.platform.process.Lifetime;
import io.klantbeeld.platform.sample.SampleLoader;
import io.klantbeeld.platform.server.KafkaBroker;
import io.klantbeeld.platform.server.PostgresServer;
import io.klantbeeld.platform.server.Server;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A whole platform on this machine, or some parts of it. */
public final class LocalPlatform implements AutoCloseable {
    private static final Set<Part> FOUNDATION = EnumSet.of(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.MAIL);
    private static final Set<String> MACHINES = Set.of("channel-team", "platform-admin", "platform-approver");

    private final PlatformHome home;
    private final Ports ports;
    private final Servers factory;
    private final Map<Part, Server> servers = new EnumMap<>(Part.class);
    private final Map<String, PlatformApi> callers = new ConcurrentHashMap<>();
    private final Startup startup;

    private LocalPlatform(Builder builder) {
        this.home = builder.home;
        this.ports = builder.ports;
        this.factory = new Servers(home, ports, builder.lifetime);
        builder.parts.forEach(part -> servers.put(part, factory.of(part)));
        this.startup = new Startup(servers, ports, builder.progress);
    }

    /** A platform with the usual home and ports, unless told otherwise. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts all parts that do not run and returns when they are ready. */
    public void start() {
        factory.prepare();
        startup.run();
    }

    /** Plays the sample through the gateway, as far as it was not played here before. */
    public int loadSample() {
        return new SampleLoader(this::as, home.sampleProgress()).load();
    }

    /** Stops all parts: the services first, then what they stand on. */
    public void stop() {
        startup.cancel();
        stopAll();
        // A start that was under way ends now, and may have launched something meanwhile.
        synchronized (startup) {
            stopAll();
        }
    }

    private void stopAll() {
        servers.entrySet().parallelStream()
                .filter(server -> !FOUNDATION.contains(server.getKey()))
                .forEach(server -> server.getValue().stop());
        servers.entrySet().parallelStream()
                .filter(server -> FOUNDATION.contains(server.getKey()))
                .forEach(server -> server.getValue().stop());
    }

    @Override
    public void close() {
        stop();
    }

    /** A part, to be stopped, killed and started again. */
    public Server part(Part part) {
        return servers.get(part);
    }

    /** How each part is now. */
    public List<PartStatus> status() {
        return servers.keySet().parallelStream().map(this::status).toList();
    }

    private PartStatus status(Part part) {
        Server server = servers.get(part);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Port.of(part).forEach(port -> numbers.put(port.option(), ports.of(port)));
        return new PartStatus(part, stateOf(server), Versions.of(part), server.pid(), numbers, server.log());
    }

    private static PartStatus.State stateOf(Server server) {
        if (server.isRunning()) {
            return server.isReady() ? PartStatus.State.READY : PartStatus.State.NOT_READY;
        }
        return server.hasCrashed() ? PartStatus.State.CRASHED : PartStatus.State.STOPPED;
    }

    /** The parts that ended without being asked to. */
    public Set<Part> crashed() {
        return servers.keySet().stream()
                .filter(part -> servers.get(part).hasCrashed())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    }

    /** Tells whether any part runs. */
    public boolean isRunning() {
        return servers.values().stream().anyMatch(Server::isRunning);
    }

    /** The API as a client or a person of the sample calls it: {@code channel-team}, {@code marketer}, …. */
    public PlatformApi as(String name) {
        return callers.computeIfAbsent(name, this::signIn);
    }

    private PlatformApi signIn(String name) {
        URI realm = URI.create(realm());
        AccessTokens tokens = MACHINES.contains(name)
                ? AccessTokens.ofClient(realm, name, name + "-secret")
                : AccessTokens.ofPerson(realm, name);
        return new PlatformApi(gateway(), tokens);
    }

    /** Base URL of the gateway. */
    public URI gateway() {
        return URI.create(ports.url(Port.GATEWAY));
    }

    /** The issuer of tokens. */
    public String realm() {
        return factory.keycloak().realmUrl();
    }

    /** The database server, for a look into the tables. */
    public PostgresServer postgres() {
        return factory.postgres();
    }

    /** The broker, for a look into the topics. */
    public KafkaBroker kafka() {
        return factory.kafka();
    }

    /** The mails that were received. */
    public MailDirectory mails() {
        return factory.mail().mails();
    }

    public Ports ports() {
        return ports;
    }

    public PlatformHome home() {
        return home;
    }

    /** Says what the platform shall be like. */
    public static final class Builder {
        private PlatformHome home = PlatformHome.usual();
        private Ports ports = Ports.usual();
        private Set<Part> parts = EnumSet.allOf(Part.class);
        private Lifetime lifetime = Lifetime.WITH_THIS_JVM;
        private Progress progress = Progress.silent();

        private Builder() {}

        /** Where data, logs and settings are. */
        public Builder home(Path directory) {
            this.home = new PlatformHome(directory);
            return this;
        }

        public Builder ports(Ports numbers) {
            this.ports = numbers;
            return this;
        }

        /** The parts that are started and stopped; all, unless said. */
        public Builder parts(Set<Part> some) {
            this.parts = EnumSet.copyOf(some);
            return this;
        }

        /** Whether the parts outlive this JVM; they do not, unless said. */
        public Builder lifetime(Lifetime length) {
            this.lifetime = length;
            return this;
        }

        public Builder progress(Progress listener) {
            this.progress = listener;
            return this;
        }

        public LocalPlatform build() {
            return new LocalPlatform(this);
        }
    }
}

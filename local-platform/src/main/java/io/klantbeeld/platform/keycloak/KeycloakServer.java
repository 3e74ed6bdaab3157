package io.klantbeeld.platform.keycloak;

import io.klantbeeld.platform.server.HttpProbe;
import io.klantbeeld.platform.server.ProcessServer;
import io.klantbeeld.platform.server.ServerFiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Keycloak 26 server with the sample realm {@code klantbeeld}. */
public final class KeycloakServer extends ProcessServer {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final int port;
    private final int managementPort;

    /** Describes a server; nothing runs until {@link #start()}. */
    public KeycloakServer(ServerFiles files, int port, int managementPort) {
        super("Keycloak", files, PATIENCE);
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Does ahead of the first start what needs doing once: unpacks, augments, imports the realm. */
    public static void prepareOnce(Path log) {
        new RealmDatabase(KeycloakDistribution.install(log)).prepare(log);
    }

    /** The version of the distribution that the build collected. */
    public static Optional<String> version() {
        return KeycloakDistribution.archive().map(KeycloakDistribution::version);
    }

    @Override
    protected void prepare() {
        new RealmDatabase(KeycloakDistribution.install(log())).installIn(files().data(), log());
    }

    @Override
    protected List<String> command() {
        return KeycloakDistribution.install(log())
                .command(List.of(
                        "start",
                        "--optimized",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        // One issuer, also for a token that was fetched through localhost.
                        "--hostname=" + url(),
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + managementPort));
    }

    @Override
    protected Map<String, String> environment() {
        return KeycloakDistribution.environment(files().data());
    }

    @Override
    protected boolean answers() {
        return HttpProbe.answersOk(URI.create(realmUrl()));
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The issuer of the tokens: {@code quarkus.oidc.auth-server-url}. */
    public String realmUrl() {
        return url() + "/realms/klantbeeld";
    }
}

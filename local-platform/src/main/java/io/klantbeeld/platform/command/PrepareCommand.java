package io.klantbeeld.platform.command;

import io.klantbeeld.platform.keycloak.KeycloakServer;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.server.PostgresServer;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;

/** Does the slow things that are done once, at the end of a build. */
@Command(
        name = "prepare",
        hidden = true,
        description = "Unpacks PostgreSQL and Keycloak, augments Keycloak and imports the realm.")
final class PrepareCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        CompletableFuture<Void> postgres = CompletableFuture.runAsync(PostgresServer::prepareOnce);
        KeycloakServer.prepareOnce(PlatformHome.usual().log(Part.KEYCLOAK));
        postgres.join();
        return 0;
    }
}

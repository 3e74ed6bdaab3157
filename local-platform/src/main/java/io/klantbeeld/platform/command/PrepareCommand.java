package io.klantbeeld.platform.command;

import io.klantbeeld.platform.keycloak.KeycloakServer;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.server.PostgresServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Does the slow things that are done once, at the end of a build. */
@Command(name = "prepare", hidden = true, description = "Unpacks and augments Keycloak and imports the realm.")
final class PrepareCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        PostgresServer.prepareOnce();
        KeycloakServer.prepareOnce(PlatformHome.usual().log(Part.KEYCLOAK));
        return 0;
    }
}

package io.klantbeeld.platform;

import com.icegreen.greenmail.server.BuildInfo;
import io.klantbeeld.platform.keycloak.KeycloakServer;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.server.KafkaBroker;
import io.klantbeeld.platform.server.PostgresServer;
import io.klantbeeld.platform.service.ServiceServer;
import java.util.Optional;

/** Tells the version of each part's software. */
final class Versions {
    private Versions() {}

    static Optional<String> of(Part part) {
        return switch (part) {
            case POSTGRES -> Optional.of(PostgresServer.VERSION);
            case KAFKA -> KafkaBroker.version();
            case KEYCLOAK -> KeycloakServer.version();
            case MAIL -> Optional.of(BuildInfo.INSTANCE.getProjectVersion());
            case PROFILE, CONSENT, CAMPAIGN, GATEWAY -> ServiceServer.version(part);
        };
    }
}

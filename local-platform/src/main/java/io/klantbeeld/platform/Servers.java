package io.klantbeeld.platform;

import io.klantbeeld.platform.keycloak.KeycloakServer;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.layout.Port;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.mail.MailServer;
import io.klantbeeld.platform.process.Lifetime;
import io.klantbeeld.platform.server.KafkaBroker;
import io.klantbeeld.platform.server.PostgresServer;
import io.klantbeeld.platform.server.Server;
import io.klantbeeld.platform.server.ServerFiles;
import io.klantbeeld.platform.service.Secrets;
import io.klantbeeld.platform.service.ServiceServer;
import io.klantbeeld.platform.service.ServiceSettings;
import java.net.URI;

/** Makes the server of each part of one platform. */
final class Servers {
    private final PlatformHome home;
    private final Ports ports;
    private final Lifetime lifetime;
    private final Secrets secrets;
    private final ServiceSettings settings;

    Servers(PlatformHome home, Ports ports, Lifetime lifetime) {
        this.home = home;
        this.ports = ports;
        this.lifetime = lifetime;
        this.secrets = Secrets.of(home);
        this.settings = new ServiceSettings(home, ports, secrets, keycloak().realmUrl());
    }

    Server of(Part part) {
        return switch (part) {
            case POSTGRES -> postgres();
            case KAFKA -> kafka();
            case KEYCLOAK -> keycloak();
            case MAIL -> mail();
            case PROFILE, CONSENT, CAMPAIGN, GATEWAY -> service(part);
        };
    }

    /** Makes lasting what the servers will be given. */
    void prepare() {
        secrets.keep();
    }

    private ServiceServer service(Part part) {
        URI health = URI.create(ports.url(Port.management(part)) + "/q/health/ready");
        return new ServiceServer(part, files(part), settings, health);
    }

    PostgresServer postgres() {
        return new PostgresServer(files(Part.POSTGRES), ports.of(Port.POSTGRES), secrets.postgres());
    }

    KafkaBroker kafka() {
        return new KafkaBroker(files(Part.KAFKA), ports.of(Port.KAFKA), ports.of(Port.KAFKA_CONTROLLER));
    }

    KeycloakServer keycloak() {
        return new KeycloakServer(files(Part.KEYCLOAK), ports.of(Port.KEYCLOAK), ports.of(Port.KEYCLOAK_MANAGEMENT));
    }

    MailServer mail() {
        return new MailServer(files(Part.MAIL), ports.of(Port.MAIL), ports.of(Port.MAIL_IMAP));
    }

    private ServerFiles files(Part part) {
        return new ServerFiles(home.data(part), home.log(part), home.pidFile(part), lifetime, false);
    }
}

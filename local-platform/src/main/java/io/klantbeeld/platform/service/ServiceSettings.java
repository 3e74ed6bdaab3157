package io.klantbeeld.platform.service;

import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.layout.Port;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.service.Secrets.Name;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the properties file of a service: what differs between this machine and another. */
public final class ServiceSettings {
    private final PlatformHome home;
    private final Ports ports;
    private final Secrets secrets;
    private final String realm;

    /**
     * Takes what the settings are made of.
     *
     * @param realm the issuer of tokens
     */
    public ServiceSettings(PlatformHome home, Ports ports, Secrets secrets, String realm) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.realm = realm;
    }

    Path file(Part part) {
        return home.config(part);
    }

    void write(Part part) {
        String lines = of(part).entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
        PlatformHome.writePrivately(file(part), "# Written anew at each start.\n" + lines);
    }

    Map<String, String> of(Part part) {
        Map<String, String> settings = new LinkedHashMap<>();
        common(part, settings);
        if (part.ownsDatabase()) {
            database(part, settings);
        }
        switch (part) {
            case CONSENT -> consent(settings);
            case CAMPAIGN -> campaign(settings);
            case GATEWAY -> gateway(settings);
            case PROFILE, POSTGRES, KAFKA, KEYCLOAK, MAIL -> {}
        }
        return settings;
    }

    private void common(Part part, Map<String, String> settings) {
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(ports.of(part)));
        settings.put("quarkus.management.host", "127.0.0.1");
        settings.put("quarkus.management.port", Integer.toString(ports.of(Port.management(part))));
        settings.put("quarkus.oidc.auth-server-url", realm);
        settings.put("klantbeeld.public-url", ports.url(Port.GATEWAY));
        settings.put("klantbeeld.local", "true");
    }

    private void database(Part part, Map<String, String> settings) {
        settings.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + ports.of(Port.POSTGRES) + "/" + part.label());
        settings.put("quarkus.datasource.username", part.label());
        settings.put("quarkus.datasource.password", secrets.postgres().roles().get(part.label()));
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + ports.of(Port.KAFKA));
        settings.put("klantbeeld.installation-key", secrets.of(Name.INSTALLATION_KEY));
    }

    private void consent(Map<String, String> settings) {
        settings.put("klantbeeld.consent.token-key", secrets.of(Name.CONSENT_TOKEN_KEY));
        settings.put("klantbeeld.consent.decision-key", secrets.of(Name.CONSENT_DECISION_KEY));
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", Integer.toString(ports.of(Port.MAIL)));
        for (String brand : SigningKeys.BRANDS) {
            settings.put("klantbeeld.confirmation.senders." + brand, sender(brand, "no-reply"));
        }
    }

    private void campaign(Map<String, String> settings) {
        settings.put("quarkus.rest-client.permission.url", ports.url(Port.CONSENT));
        settings.put("quarkus.rest-client.profile.url", ports.url(Port.PROFILE));
        settings.put("quarkus.oidc-client.auth-server-url", realm);
        settings.put("quarkus.oidc-client.client-id", "campaign-service");
        settings.put("quarkus.oidc-client.credentials.secret", "campaign-service-secret");
        settings.put("klantbeeld.smtp.host", "127.0.0.1");
        settings.put("klantbeeld.smtp.port", Integer.toString(ports.of(Port.MAIL)));
        SigningKeys keys = new SigningKeys(home);
        for (String brand : SigningKeys.BRANDS) {
            String prefix = "klantbeeld.smtp.brands." + brand + ".";
            settings.put(prefix + "sender", sender(brand, "hello"));
            settings.put(prefix + "bounce-address", bounces(brand));
            settings.put(prefix + "dkim-domain", SigningKeys.domain(brand));
            settings.put(prefix + "dkim-selector", SigningKeys.SELECTOR);
            settings.put(
                    prefix + "dkim-private-key-file", keys.privateKey(brand).toString());
            mailbox(brand, settings);
        }
    }

    // The mail server of the local platform asks nobody for a password.
    private void mailbox(String brand, Map<String, String> settings) {
        String prefix = "klantbeeld.mailbox.accounts." + brand + ".";
        settings.put(prefix + "host", "127.0.0.1");
        settings.put(prefix + "port", Integer.toString(ports.of(Port.MAIL_IMAP)));
        settings.put(prefix + "encryption", "NONE");
        settings.put(prefix + "username", bounces(brand));
        settings.put(prefix + "password", bounces(brand));
    }

    private static String bounces(String brand) {
        return "bounces@" + SigningKeys.domain(brand);
    }

    private static String sender(String brand, String mailbox) {
        String name = brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1);
        return name + " <" + mailbox + "@" + SigningKeys.domain(brand) + ">";
    }

    private void gateway(Map<String, String> settings) {
        settings.put("klantbeeld.gateway.services.profile", ports.url(Port.PROFILE));
        settings.put("klantbeeld.gateway.services.consent", ports.url(Port.CONSENT));
        settings.put("klantbeeld.gateway.services.campaign", ports.url(Port.CAMPAIGN));
        settings.put("quarkus.oidc.console.auth-server-url", realm);
        settings.put("quarkus.oidc.console.client-id", "klantbeeld-console");
        settings.put("quarkus.oidc.console.credentials.secret", "klantbeeld-console-secret");
        settings.put("quarkus.oidc.console.authentication.state-secret", secrets.of(Name.CONSOLE_SESSION_KEY));
        settings.put(
                "quarkus.oidc.console.token-state-manager.encryption-secret", secrets.of(Name.CONSOLE_SESSION_KEY));
    }
}

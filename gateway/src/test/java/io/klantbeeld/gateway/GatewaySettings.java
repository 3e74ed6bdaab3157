package io.klantbeeld.gateway;

import io.klantbeeld.platform.process.FreePorts;
import io.klantbeeld.test.RealServersResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the issuer of tokens, tells the gateway where its services will be, and lowers its limits. */
public final class GatewaySettings implements QuarkusTestResourceLifecycleManager {
    static final String PORT = "klantbeeld.test.port.";

    private static final Map<String, String> LIMITS = Map.of(
            "klantbeeld.gateway.routing.upload-body", "3000000",
            "klantbeeld.gateway.circuit.pause", "PT0.3S",
            "klantbeeld.gateway.limits.write-key.requests", "10",
            "klantbeeld.gateway.limits.write-key.period", "PT10M");

    private final RealServersResource servers = new RealServersResource();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(servers.start());
        settings.putAll(ofTheConsole(settings.get("quarkus.oidc.auth-server-url")));
        settings.putAll(LIMITS);
        for (var service : List.of("profile", "consent", "campaign")) {
            var port = Integer.toString(FreePorts.next());
            System.setProperty(PORT + service, port);
            settings.put("klantbeeld.gateway.services." + service, "http://127.0.0.1:" + port);
        }
        return settings;
    }

    @Override
    public void stop() {
        servers.stop();
    }

    private static Map<String, String> ofTheConsole(String issuer) {
        return Map.of(
                "quarkus.oidc.console.auth-server-url", issuer,
                "quarkus.oidc.console.client-id", "klantbeeld-console",
                "quarkus.oidc.console.credentials.secret", "the-secret-of-the-console-in-tests-only",
                "quarkus.oidc.console.token-state-manager.encryption-secret", "an-encryption-secret-of-the-tests");
    }
}

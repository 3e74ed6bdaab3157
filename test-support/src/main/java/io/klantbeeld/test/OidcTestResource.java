package io.klantbeeld.test;

import io.klantbeeld.test.oidc.OidcServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** A real OpenID Connect server that signs the tokens of {@link Tokens}. */
public final class OidcTestResource implements QuarkusTestResourceLifecycleManager {
    private OidcServer server;

    @Override
    public Map<String, String> start() {
        server = OidcServer.start();
        var config = new HashMap<>(Map.of("quarkus.oidc.auth-server-url", server.issuer()));
        if (ClassPath.has("io.quarkus.oidc.client.OidcClient")) {
            config.put("quarkus.oidc-client.auth-server-url", server.issuer());
            config.put("quarkus.oidc-client.client-id", "service-under-test");
            config.put("quarkus.oidc-client.credentials.secret", "known-to-nobody-else");
        }
        return config;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}

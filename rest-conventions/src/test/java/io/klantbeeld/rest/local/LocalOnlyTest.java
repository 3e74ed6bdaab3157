package io.klantbeeld.rest.local;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalOnlyTest {
    private final Config sample = new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(
                    Map.of("quarkus.oidc.console.credentials.secret", "klantbeeld-console-secret"), "test", 100))
            .build();

    @Test
    void aServiceWithASampleSecretDoesNotStart() {
        assertThatThrownBy(() -> new LocalOnly(sample, false).check(new StartupEvent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quarkus.oidc.console.credentials.secret")
                .hasMessageNotContaining("klantbeeld-console-secret");
    }

    @Test
    void onTheLocalPlatformItStarts() {
        assertThatCode(() -> new LocalOnly(sample, true).check(new StartupEvent()))
                .doesNotThrowAnyException();
    }
}

package io.klantbeeld.rest.local;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalSettingsTest {
    @Test
    void sampleSecretsAndPlainHttpAreFoundAndNotRepeated() {
        var settings = new LocalSettings(Map.of(
                "klantbeeld.public-url", "http://127.0.0.1:8080",
                "klantbeeld.some.write-key", "wk_sample_blauwvlucht",
                "quarkus.oidc-client.credentials.secret", "campaign-service-secret"));

        assertThat(settings.faults())
                .containsExactlyInAnyOrder(
                        "klantbeeld.public-url is not https",
                        "klantbeeld.some.write-key is a sample write key",
                        "quarkus.oidc-client.credentials.secret is a sample client secret");
    }

    @Test
    void aProductionSettingIsNone() {
        var settings = new LocalSettings(Map.of(
                "klantbeeld.public-url", "https://klantbeeld.example.com",
                "klantbeeld.installation-key", "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTAxMjM=",
                "quarkus.oidc-client.credentials.secret", "Vb7-secret-4kq9"));

        assertThat(settings.faults()).isEmpty();
    }
}

package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.api.PlatformApi;
import java.time.Duration;

import static org.awaitility.Awaitility.await;

/** Waits until the platform knows a person. */
final class Known {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Known() {}

    /** The profile id of the person with an e-mail address. */
    static String idOf(LocalPlatform platform, String email) {
        var path = "/api/v1/profiles/" + PlatformApi.segment("email:" + email);
        return await().atMost(LIMIT)
                .until(() -> platform.as("agent").get(path), PlatformApi.Answer::isSuccess)
                .body()
                .path("id")
                .textValue();
    }
}

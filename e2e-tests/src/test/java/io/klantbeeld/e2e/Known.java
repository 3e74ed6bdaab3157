package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.api.PlatformApi;

import static io.klantbeeld.test.Patience.await;

/** Waits until the platform knows a person. */
final class Known {
    private Known() {}

    /** The profile id of the person with an e-mail address. */
    static String idOf(LocalPlatform platform, String email) {
        var path = "/api/v1/profiles/" + PlatformApi.segment("email:" + email);
        return await().until(() -> platform.as("agent").get(path), PlatformApi.Answer::isSuccess)
                .body()
                .path("id")
                .textValue();
    }
}

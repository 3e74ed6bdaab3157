package io.klantbeeld.profile;

import io.klantbeeld.test.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A computed trait of a brand with a name of its own, and someone who defines it. */
record TestComputedTrait(String name, String brand, TestOperator operator) {
    private static final String ROUTE = "/api/v1/computed-traits/{name}";

    static TestComputedTrait of(String brand) {
        return new TestComputedTrait(
                Unique.name("computed").replace('-', '_'), brand, new TestOperator(Tokens.scopes("platform:manage")));
    }

    /** The settings of a function over orders; without a property or a window where there is none. */
    static Map<String, Object> ofOrders(String function, String property, String window) {
        var settings = new HashMap<String, Object>();
        settings.put("kind", "AGGREGATE");
        settings.put("event", "Order Completed");
        settings.put("function", function);
        settings.put("property", property);
        settings.put("window", window);
        settings.values().removeIf(Objects::isNull);
        return settings;
    }

    /** Defines the trait, and waits until it answers. */
    TestComputedTrait live(Map<String, Object> settings) {
        put(settings).statusCode(201);
        return awaitLive();
    }

    TestComputedTrait awaitLive() {
        await().untilAsserted(() -> assertThat(read().statusCode(200).extract().<String>path("state"))
                .isEqualTo("LIVE"));
        read().body("progress", equalTo(1.0f));
        return this;
    }

    ValidatableResponse put(Map<String, Object> settings) {
        var body = new HashMap<>(settings);
        body.putIfAbsent("brand", brand);
        return request().body(body).put(ROUTE, name).then();
    }

    ValidatableResponse read() {
        return request().get(ROUTE, name).then();
    }

    ValidatableResponse retire(String ifMatch) {
        return request().header("If-Match", ifMatch).delete(ROUTE, name).then();
    }

    RequestSpecification request() {
        return operator.request();
    }

    /** The value of a person; null where there is none. */
    <T> T of(String person, TestReader reader) {
        return reader.get(person).statusCode(200).extract().jsonPath().get("traits." + name);
    }

    void awaitValue(String person, Object value) {
        await().untilAsserted(() ->
                assertThat(this.<Object>of(person, TestReader.ofEverything())).isEqualTo(value));
    }
}

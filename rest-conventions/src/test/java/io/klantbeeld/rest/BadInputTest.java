package io.klantbeeld.rest;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.badinput.BadInput;
import io.klantbeeld.test.badinput.BadRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@RealServers
class BadInputTest {
    private static final String VALID = """
            {"name":"thing","count":1,"total":5,"price":{"amount":"12.50","currency":"EUR"},"kind":"SMALL",
             "occurredAt":"2026-03-01T09:00:00Z","day":"2026-03-01","ttl":"PT24H","validity":"P24M","zone":"Europe/Amsterdam",
             "batch":"0190a6f0-0000-7000-8000-000000000001","enabled":true,"person":"email:anna@example.com",
             "choices":[{"action":"GRANT","scope":{"brand":"blauwvlucht"}}],"tags":["a"],
             "properties":{"airport":"AMS","list":[{"x":1}]}}
            """;

    static Stream<BadRequest> badInput() {
        var bodies = BadInput.of("POST", "/api/v1/things", VALID)
                .scope("thing:write")
                .open("properties")
                .references("person")
                .namingABrand()
                .writing(() -> SqlProbe.ofTheModule().count("thing"))
                .requests();
        var paths = BadInput.of("GET", "/api/v1/things/persons/{}")
                .scope("thing:read")
                .requests();
        return Stream.concat(bodies, paths);
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void badInputIsRefused(BadRequest request) {
        request.assertRefused();
    }
}

package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Counterparts;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.badinput.BadInput;
import io.klantbeeld.test.badinput.BadRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@RealServers
@Counterparts
class SimulationBadInputTest {
    private static final String GOOD = """
            {"campaign":"airport-surprise","revision":"LIVE","audience":{"when":"true"},"at":"2026-12-01T09:00:00Z",
             "event":{"name":"Checked In"},
             "overrides":{"holdOut":{"percent":10,"global":false},"priority":80,"minimumScore":0.2},"sample":20}
            """;

    @BeforeEach
    void theSampleIsThere() {
        Api.loadSample();
    }

    static Stream<BadRequest> badInput() {
        var one = "/api/v1/simulations/" + UUID.randomUUID();
        return Stream.of(
                        BadInput.of("POST", "/api/v1/simulations", GOOD)
                                .scope("campaign:read")
                                .open("event", "overrides.policies")
                                .writing(() -> SqlProbe.ofTheModule().count("simulation")),
                        BadInput.of("GET", "/api/v1/simulations").scope("campaign:read"),
                        BadInput.of("GET", one).scope("campaign:read"),
                        BadInput.of("GET", one + "/sample").scope("campaign:read"),
                        BadInput.of("POST", one + "/cancellations").scope("campaign:read"),
                        BadInput.of("DELETE", one).scope("campaign:write"))
                .flatMap(BadInput::requests);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInputIsRefused(BadRequest request) {
        request.assertRefused();
    }
}

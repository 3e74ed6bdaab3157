package io.klantbeeld.profile;

import io.klantbeeld.profile.FaultProxy.Fault;
import io.klantbeeld.test.Patience;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Schemas;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

/** The real SDKs for Node, where Node and its package registry are there. */
@QuarkusTest
@RealServers
class NodeClientsTest {
    private static final int LIMIT = (int) Patience.LIMIT.toSeconds();
    private static final int TRACKS = 20;
    private static final List<String> SDKS =
            List.of("@segment/analytics-node@3.1.0", "@rudderstack/rudder-sdk-node@3.0.13", "analytics-node@6.2.0");
    private static final Path HOME = Path.of("target", "node-sdks");
    private static final Fault[] FAULTS = {Fault.ERROR_500, Fault.TOO_MANY_429, Fault.RESET_AFTER, Fault.SLOW};

    private final String user = Unique.name("u");
    private TestSource website;

    @BeforeEach
    void register() {
        website = TestSource.of("blauwvlucht");
    }

    @Test
    void theNodeSdksLoseNothingAndDoubleNothing() throws Exception {
        installOrSkip();
        try (var segment = new FaultProxy(RestAssured.port, FAULTS);
                var rudder = new FaultProxy(RestAssured.port, FAULTS);
                var legacy = new FaultProxy(RestAssured.port, FAULTS)) {
            var said = run(HOME, LIMIT, clients(segment, rudder, legacy));

            assertThat(Schemas.json(said)).isEqualTo(Schemas.json("{\"segment\":[],\"rudder\":[],\"legacy\":[]}"));
            for (var network : List.of(segment, rudder, legacy)) {
                assertThat(network.played()).containsExactly(FAULTS);
                assertThat(network.seen()).allMatch(request -> request.startsWith("POST /v1/batch "));
            }
        }
        List.of("segment", "rudder", "legacy").forEach(this::assertThatEverythingIsThereOnce);
        await().untilAsserted(() -> {
            assertThat(website.statistics().getInt("accepted")).isEqualTo(3 * TRACKS);
            assertThat(website.statistics().getInt("duplicates")).isPositive();
        });
    }

    private String[] clients(FaultProxy segment, FaultProxy rudder, FaultProxy legacy) {
        return new String[] {
            "node",
            "clients.mjs",
            segment.url(),
            rudder.url(),
            legacy.url(),
            website.writeKey(),
            user,
            Integer.toString(TRACKS)
        };
    }

    private void assertThatEverythingIsThereOnce(String client) {
        var timeline = TestReader.ofEverything().awaitInteractions("user_id:%s-%s".formatted(user, client), TRACKS);
        assertThat(timeline.getList("items.name", String.class)).containsOnly("Gelesen ✓ 😀 Zoë");
        assertThat(timeline.getList("items.properties.seat", Integer.class).reversed())
                .as("order of %s", client)
                .isEqualTo(IntStream.range(0, TRACKS).boxed().toList());
    }

    /** The SDKs stay in the build folder, so that only the first run installs them. */
    private static void installOrSkip() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        try (var script = NodeClientsTest.class.getResourceAsStream("/node/clients.mjs")) {
            Files.write(HOME.resolve("clients.mjs"), script.readAllBytes());
        }
        if (Files.exists(HOME.resolve("installed"))) {
            return;
        }
        var install = new ArrayList<>(
                List.of("npm", "install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", "."));
        install.addAll(SDKS);
        try {
            Files.writeString(HOME.resolve("package.json"), "{\"private\":true}");
            run(HOME, LIMIT, install.toArray(String[]::new));
            Files.writeString(HOME.resolve("installed"), "");
        } catch (IOException missing) {
            abort("SKIPPED: the SDKs for Node are not tested, since npm or its registry is not there");
        }
    }

    private static String run(Path folder, int seconds, String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "run", ".log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("%s takes too long: %s".formatted(command[0], Files.readString(output)));
        }
        if (process.exitValue() != 0) {
            throw new IOException(
                    "%s ended with %d: %s".formatted(command[0], process.exitValue(), Files.readString(output)));
        }
        var lines = Files.readAllLines(output);
        return lines.isEmpty() ? "" : lines.getLast();
    }
}

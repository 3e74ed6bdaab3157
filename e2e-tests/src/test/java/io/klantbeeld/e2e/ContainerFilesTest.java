package io.klantbeeld.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class ContainerFilesTest {
    private static final Path ROOT = Path.of(System.getProperty("klantbeeld.root"));

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka", "keycloak", "mail", "profile", "consent", "campaign", "gateway"})
    void everyPartOfTheLocalPlatformIsAHealthCheckedContainerBoundToThisMachine(String part) throws IOException {
        // when
        var service = services().get(part);

        // then
        assertThat(service).containsKey("healthcheck");
        assertThat(strings(service.get("ports"))).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @CsvSource({
        "profile, profile-service, 8081, 9081",
        "consent, consent-service, 8082, 9082",
        "campaign, campaign-service, 8083, 9083",
        "gateway, gateway, 8080, 9080"
    })
    void everyServiceIsBuiltByTheOnePatternAndRunsWithoutRights(String part, String module, String http, String health)
            throws IOException {
        // when
        var service = services().get(part);

        // then
        assertThat(map(map(service.get("build")).get("args"))).containsEntry("MODULE", module);
        assertThat(ROOT.resolve(map(service.get("build")).get("dockerfile").toString()))
                .exists();
        assertThat(ROOT.resolve(module).resolve("pom.xml")).exists();
        assertThat(map(service.get("environment")))
                .containsEntry("QUARKUS_HTTP_PORT", http)
                .containsEntry("QUARKUS_MANAGEMENT_PORT", health)
                .containsEntry("KLANTBEELD_LOCAL", "true");
        assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
    }

    @Test
    void whatIsNeededIsThereAndHealthyBeforeItIsNeeded() throws IOException {
        // given
        var services = services();

        // then
        assertThat(services.values()).allSatisfy(service -> {
            for (var needed : map(service.getOrDefault("depends_on", Map.of())).entrySet()) {
                assertThat(services).containsKey(needed.getKey());
                assertThat(map(needed.getValue())).containsKey("condition");
            }
        });
    }

    @Test
    void everyMountedFileExists() throws IOException {
        assertThat(services().values()).allSatisfy(service -> assertThat(strings(service.get("volumes")))
                .filteredOn(volume -> volume.startsWith("./"))
                .allSatisfy(volume -> assertThat(ROOT.resolve(volume.substring(2, volume.indexOf(':'))))
                        .isRegularFile()));
    }

    @Test
    void theImageRunsAsAnOrdinaryUserOnABaseOfTheOperatorsChoice() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("deploy/docker/Dockerfile")))
                .contains("FROM ${BASE_IMAGE}", "USER 10001:10001");
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        try (var file = Files.newBufferedReader(ROOT.resolve("docker-compose.yml"))) {
            Map<String, Map<String, Map<String, Object>>> document = new Yaml().load(file);
            return document.get("services");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static List<String> strings(Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(Object::toString).toList();
    }
}

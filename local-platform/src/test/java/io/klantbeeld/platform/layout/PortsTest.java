package io.klantbeeld.platform.layout;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PortsTest {
    @TempDir
    Path directory;

    @Test
    void everyPartHasAMainPortWithItsName() {
        assertThat(Part.values())
                .allSatisfy(part -> assertThat(Port.main(part).option()).isEqualTo(part.label()));
    }

    @Test
    void everyPartOfOursTellsItsHealthOnAPortOfItsOwn() {
        assertThat(Arrays.stream(Part.values())
                        .filter(part -> part.module().isPresent())
                        .map(Port::management))
                .extracting(Port::usual)
                .containsExactly(9081, 9082, 9083, 9080);
    }

    @Test
    void theUsualPortsDiffer() {
        assertThat(Arrays.stream(Port.values()).map(Port::usual)).doesNotHaveDuplicates();
    }

    @Test
    void theRunningPlatformsPortsAreRememberedUntilItIsDown() {
        RunningPorts memory = new RunningPorts(new PlatformHome(directory));
        Ports chosen = Ports.usual().with(Map.of(Port.GATEWAY, 18080));

        assertThat(memory.find()).isEmpty();
        memory.remember(chosen);
        assertThat(memory.find()).contains(chosen);
        memory.forget();
        assertThat(memory.find()).isEmpty();
    }
}

package io.klantbeeld.test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.klantbeeld.test.architecture.Sources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArchitectureRulesTest {
    private final ArchitectureRules ordered = rules("io.klantbeeld.test.fixture.ordered");
    private final ArchitectureRules tangled = rules("io.klantbeeld.test.fixture.tangled");

    @Test
    void anOrderedModuleKeepsEveryRule() {
        assertThatCode(() -> {
                    ordered.featuresAreFreeOfCycles();
                    ordered.packagesAreNamedForTheDomain();
                    ordered.platformDependsOnNoFeature();
                    ordered.publicTypesAreDoors();
                    ordered.featureGraph(Map.of("orders", Set.of(), "bills", Set.of("orders")));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void featuresThatNeedEachOtherAreFound() {
        assertThatThrownBy(tangled::featuresAreFreeOfCycles)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void aPackageNamedForALayerIsFound() {
        assertThatThrownBy(tangled::packagesAreNamedForTheDomain)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Strings");
    }

    @Test
    void wiringThatKnowsAFeatureIsFound() {
        assertThatThrownBy(tangled::platformDependsOnNoFeature)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("left");
    }

    @Test
    void aPublicTypeThatNobodyUsesIsFoundUnlessItIsNamed() {
        assertThatThrownBy(tangled::publicTypesAreDoors)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Forgotten")
                .hasMessageNotContaining("Left");
        assertThatCode(() -> tangled.publicTypesAreDoors("Forgotten")).doesNotThrowAnyException();
    }

    @Test
    void aUseThatTheGraphDoesNotAllowAndAFeatureThatItDoesNotKnowAreFound() {
        assertThatThrownBy(() -> ordered.featureGraph(Map.of("orders", Set.of(), "bills", Set.of())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("features used by bills");
        assertThatThrownBy(() -> ordered.featureGraph(Map.of("bills", Set.of("orders"))))
                .isInstanceOf(AssertionError.class);
    }

    private static ArchitectureRules rules(String root) {
        return new ArchitectureRules(
                root, new ClassFileImporter().importPackages(root), Sources.of(Path.of("nowhere")));
    }
}

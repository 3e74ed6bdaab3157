package io.klantbeeld.platform;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class PlatformArchitectureTest {
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.klantbeeld.platform");

    @Test
    void featuresDoNotDependOnEachOtherInACircle() {
        slices().matching("io.klantbeeld.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void nothingDependsOnTheCommand() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..command..")
                .check(classes);
    }

    @Test
    void serversDoNotKnowThePlatformTheyBelongTo() {
        noClasses()
                .that()
                .resideInAnyPackage("..process..", "..installation..", "..server..", "..keycloak..", "..mail..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.klantbeeld.platform", "..layout..", "..service..")
                .check(classes);
    }
}

package io.klantbeeld.campaign;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.agroal.api.AgroalDataSource;
import io.klantbeeld.test.ArchitectureRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureTest {
    private static final ArchitectureRules RULES = ArchitectureRules.of("io.klantbeeld.campaign");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.klantbeeld.campaign");
    private static final Pattern UNKNOWN = Pattern.compile("\"[a-z]+:unknown-[a-z-]+\"");

    private static final Set<String> BELOW_DECISIONS = Set.of(
            "campaign", "expression", "contact", "policy", "projection", "channel", "content", "permission", "profile");

    @Test
    void theHouseRulesHold() {
        RULES.check();
    }

    @Test
    void everyFeatureUsesOnlyTheFeaturesBelowIt() {
        RULES.featureGraph(Map.ofEntries(
                entry("expression", Set.of()),
                entry("content", Set.of()),
                entry("channel", Set.of("content")),
                entry("policy", Set.of("channel")),
                entry("projection", Set.of("channel")),
                entry("permission", Set.of()),
                entry("profile", Set.of()),
                entry("campaign", Set.of("expression", "content", "channel", "policy", "projection")),
                entry("calendar", Set.of("campaign")),
                entry("safeguard", Set.of("campaign")),
                entry("contact", Set.of("projection", "policy", "permission", "content", "channel")),
                entry("intake", Set.of("channel", "contact")),
                entry("decision", BELOW_DECISIONS),
                entry("simulation", Set.of("campaign", "expression", "decision", "contact", "policy", "projection")),
                entry("journey", Set.of("campaign", "expression", "decision", "contact", "projection"))));
    }

    @Test
    void idsAreMadeInOnePlaceAndStatementsAreRunInOnePlace() {
        noClasses().should().callMethod(UUID.class, "randomUUID").check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("..platform..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(DataSource.class, AgroalDataSource.class, Connection.class, PreparedStatement.class)
                .check(CLASSES);
    }

    @Test
    void whatIsUnknownIsSaidInTheSameWordsEverywhere() throws IOException {
        var written = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                UNKNOWN.matcher(Files.readString(file)).results().forEach(type -> written.add(type.group()));
            }
        }
        assertThat(written).contains("\"campaign:unknown-campaign\"").doesNotHaveDuplicates();
    }

    @Test
    void publicTypesAreDoors() {
        // Two are caught elsewhere, one is part of a campaign on the wire.
        RULES.publicTypesAreDoors("RootMoved", "PermissionUnavailable", "VariantDefinition");
    }

    @Test
    void logsRepeatNoPersonalData() {
        RULES.logsRepeatNoMessages();
    }
}

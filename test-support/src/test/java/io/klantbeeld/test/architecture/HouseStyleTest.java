package io.klantbeeld.test.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class HouseStyleTest {
    @TempDir
    Path module;

    @BeforeEach
    void aModuleInGoodOrder() throws IOException {
        write("pom.xml", "<project/>");
        write("src/main/java/a/package-info.java", "/** A. */\npackage a;\n");
        write("src/main/java/a/Good.java", "package a;\n\n/** Good. */\npublic class Good {\n    void ok() {}\n}\n");
        write("src/main/resources/db/migration/V202601020000__create_thing.sql", "");
    }

    @Test
    void aModuleInGoodOrderHasNoFaults() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void longFilesMethodsAndConstructorsAreFaults() throws IOException {
        write("src/main/java/a/Long.java", "package a;\n\nclass Long {}\n" + "\n".repeat(250));
        write(
                "src/main/java/a/Method.java",
                "package a;\n\nclass Method {\n void m() {\n" + "\n".repeat(25) + "}\n}\n");
        write(
                "src/main/java/a/Many.java",
                "package a;\nclass Many {\n Many(int a,int b,int c,int d,int e,int f,int g){}\n}\n");

        assertThat(faults())
                .anyMatch(fault -> fault.contains("Long.java has 253 lines"))
                .anyMatch(fault -> fault.contains("Method.java:4 m has 27 lines"))
                .anyMatch(fault -> fault.contains("Many.java:3 constructor"))
                .hasSize(3);
    }

    @Test
    void aRecordMayHaveManyComponents() throws IOException {
        write(
                "src/main/java/a/Wide.java",
                "package a;\nrecord Wide(int a,int b,int c,int d,int e,int f,int g){\n Wide {}\n}\n");

        assertThat(faults()).isEmpty();
    }

    @Test
    void publicTypesWithoutASentenceAndPackagesWithoutPurposeAreFaults() throws IOException {
        write("src/main/java/b/Silent.java", "package b;\n\npublic class Silent {}\n");

        assertThat(faults())
                .anyMatch(fault -> fault.contains("public Silent has no Javadoc"))
                .anyMatch(fault -> fault.contains("has no package-info.java"))
                .hasSize(2);
    }

    @Test
    void unwantedTextAndMisnamedMigrationsAreFaults() throws IOException {
        write("src/test/java/a/Sleepy.java", "package a;\nclass Sleepy {\n // TO" + "DO later\n}\n");
        write("src/main/resources/db/migration/V1__thing.sql", "");

        assertThat(faults())
                .anyMatch(fault -> fault.contains("Sleepy.java:3 has TO" + "DO"))
                .anyMatch(fault -> fault.contains("V1__thing.sql is not named"))
                .hasSize(2);
    }

    private List<String> faults() {
        return HouseStyle.faultsOf(Sources.of(module));
    }

    private void write(String file, String text) throws IOException {
        var path = module.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}

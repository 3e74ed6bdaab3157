package io.klantbeeld.platform.command;

import io.klantbeeld.platform.installation.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The script's search for a JDK, among pretended ones. */
class JdkSearchTest {
    @TempDir
    Path directory;

    private final Map<String, String> environment = new TreeMap<>();

    private record Answer(int status, String text) {}

    @BeforeEach
    void nothingButTheUsualTools() throws IOException {
        directory = directory.toRealPath();
        environment.put("PATH", "/usr/bin-without-java:" + tools());
        environment.put("HOME", directory.toString());
        environment.put("KLANTBEELD_JDK_PLACES", directory + "/jvm/*:" + directory + "/.sdkman/candidates/java/*");
    }

    @Test
    void javaHomeIsTakenWhereNewEnough() throws Exception {
        environment.put("JAVA_HOME", jdk("chosen", "21.0.4"));
        jdk("jvm/newer", "25.0.1");

        assertThat(ask()).isEqualTo(new Answer(0, "JDK 21 in " + directory.resolve("chosen")));
    }

    @Test
    void anOldJavaHomeYieldsToTheJavaOnThePath() throws Exception {
        environment.put("JAVA_HOME", jdk("old", "17.0.15"));
        environment.merge("PATH", jdk("on the path", "24"), (path, jdk) -> jdk + "/bin:" + path);

        assertThat(ask()).isEqualTo(new Answer(0, "JDK 24 in " + directory.resolve("on the path")));
    }

    @Test
    void theJavaOnThePathIsFollowedThroughItsLinks() throws Exception {
        jdk("jvm/real", "23.0.1");
        Path alternatives = Files.createDirectory(directory.resolve("alternatives"));
        Files.createSymbolicLink(alternatives.resolve("java"), directory.resolve("jvm/real/bin/java"));
        Path bin = Files.createDirectory(directory.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("../alternatives/java"));
        environment.merge("PATH", bin.toString(), (path, links) -> links + ":" + path);

        assertThat(ask()).isEqualTo(new Answer(0, "JDK 23 in " + directory.resolve("jvm/real")));
    }

    @Test
    void otherwiseThePreferredOneIsFoundInTheUsualPlaces() throws Exception {
        environment.merge("PATH", jdk("old", "17.0.15"), (path, jdk) -> jdk + "/bin:" + path);
        jdk("jvm/java-21", "21.0.4");
        jdk("jvm/java-26", "26.0.1");
        jdk(".sdkman/candidates/java/25.0.1-tem", "25.0.1");
        jdk("jvm/java-8", "1.8.0_402");

        assertThat(ask())
                .isEqualTo(new Answer(0, "JDK 25 in " + directory.resolve(".sdkman/candidates/java/25.0.1-tem")));
    }

    @Test
    void otherwiseTheNewestOne() throws Exception {
        jdk("jvm/java-21", "21.0.4");
        jdk("jvm/java-23", "23");
        jdk("jvm/java-22", "22.0.2");

        assertThat(ask()).isEqualTo(new Answer(0, "JDK 23 in " + directory.resolve("jvm/java-23")));
    }

    @Test
    void aRuntimeWithoutCompilerDoesNotCount() throws Exception {
        Files.delete(Path.of(jdk("jvm/jre-25", "25"), "bin/javac"));
        jdk("jvm/java-21", "21");

        assertThat(ask()).isEqualTo(new Answer(0, "JDK 21 in " + directory.resolve("jvm/java-21")));
    }

    @Test
    void whereNoneIsNewEnoughItSaysWhatItFoundAndWhatToDo() throws Exception {
        environment.put("JAVA_HOME", jdk("old", "17.0.15"));
        jdk("jvm/java-11", "11.0.2");

        Answer answer = ask();

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text())
                .contains("needs a JDK 21 or newer", "old is a JDK 17", "java-11 is a JDK 11", "JAVA_HOME");
    }

    private Answer ask() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/bash", Installation.root().resolve("klantbeeld").toString(), "jdk")
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text.strip());
    }

    /** A directory that looks like a JDK. */
    private String jdk(String name, String version) throws IOException {
        Path home = directory.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : new String[] {"java", "javac"}) {
            Path file = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\nexit 1\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return home.toString();
    }

    /** Links to the programs that the script uses, without any java. */
    private String tools() throws IOException {
        Path tools = Files.createDirectory(directory.resolve("tools"));
        for (String program : new String[] {"dirname", "readlink", "sed", "head", "tr", "cat", "bash"}) {
            Path found = Path.of("/usr/bin", program);
            Files.createSymbolicLink(tools.resolve(program), Files.exists(found) ? found : Path.of("/bin", program));
        }
        return tools.toString();
    }
}

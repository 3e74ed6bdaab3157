package io.klantbeeld.platform.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.platform.installation.Installation;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.Port;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.process.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The command in processes of its own, on a home of its own, with the two parts that start quickest. */
class CommandTest {
    @TempDir
    Path home;

    private final Ports ports = Ports.random();

    private record Answer(int status, String out) {}

    @AfterEach
    void leaveNothing() throws Exception {
        run("down");
        assertThat(FreePorts.isFree(ports.of(Port.POSTGRES))).isTrue();
        assertThat(FreePorts.isFree(ports.of(Port.MAIL))).isTrue();
    }

    @Test
    void aDetachedPlatformIsSeenRepairedStoppedAndWipedByLaterCalls() throws Exception {
        assertThat(state(Part.POSTGRES)).isEqualTo("STOPPED");

        Answer up = up();
        assertThat(up.status()).as(up.out()).isZero();
        assertThat(state(Part.POSTGRES)).isEqualTo("READY");
        assertThat(run("status").status()).as("other parts are stopped").isEqualTo(1);

        long pid = part(Part.MAIL).path("pid").asLong();
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
        assertThat(run("status").out()).contains("mail ended unexpectedly");

        assertThat(up().out()).containsPattern("postgres +running").containsPattern("mail +ready");
        assertThat(part(Part.MAIL).path("pid").asLong()).isNotEqualTo(pid);

        assertThat(run("reset").status()).as("without a yes").isEqualTo(1);
        assertThat(run("down").out()).contains("is stopped");
        assertThat(state(Part.MAIL)).isEqualTo("STOPPED");
        assertThat(run("down").out()).contains("was not running");
        assertThat(home.resolve("data/postgres")).isDirectory();

        assertThat(run("reset", "--yes").status()).isZero();
        assertThat(home.resolve("data")).doesNotExist();
        assertThat(home.resolve("config")).doesNotExist();
    }

    private Answer up() throws Exception {
        return run(
                "up",
                "--detach",
                "--only=postgres,mail",
                "--port=postgres=" + ports.of(Port.POSTGRES),
                "--port=mail=" + ports.of(Port.MAIL),
                "--port=mail-imap=" + ports.of(Port.MAIL_IMAP));
    }

    private String state(Part part) throws Exception {
        return part(part).path("state").asText();
    }

    private JsonNode part(Part part) throws Exception {
        JsonNode status = new ObjectMapper().readTree(run("status", "--json").out());
        for (JsonNode described : status.path("parts")) {
            if (described.path("part").asText().equals(part.label())) {
                return described;
            }
        }
        throw new AssertionError("No part " + part + " in " + status);
    }

    private Answer run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Installation.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dklantbeeld.root=" + Installation.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Klantbeeld.class.getName()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("command-", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile());
        builder.environment().put("KLANTBEELD_HOME", home.toString());
        builder.environment().put("KLANTBEELD_SOFTWARE", Installation.software().toString());
        int status = builder.start().waitFor();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Answer(status, text);
    }
}

package io.klantbeeld.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ServerProcessTest {
    private static final Duration GRACE = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    @Test
    void aProcessIsFoundAgainByItsPidFileAndStopped() {
        ServerProcess started = start("sleep 60");

        ServerProcess found = ServerProcess.find(pidFile(), StopSignal.TERM).orElseThrow();
        assertThat(found.pid()).isEqualTo(started.pid());

        found.stop(GRACE);
        assertThat(started.isAlive()).isFalse();
        assertThat(pidFile()).doesNotExist();
        assertThat(ServerProcess.crashed(pidFile())).isFalse();
    }

    @Test
    void aPidThatTheSystemGaveToAnotherProcessIsNeitherFoundNorStopped() throws IOException {
        ServerProcess stranger = start("sleep 60");
        Path recycled = directory.resolve("recycled.pid");
        Files.writeString(recycled, stranger.pid() + "\nboot of another day tick 1\n");

        assertThat(ServerProcess.find(recycled, StopSignal.TERM)).isEmpty();
        assertThat(ServerProcess.crashed(recycled)).isTrue();
        assertThat(stranger.isAlive()).isTrue();

        stranger.stop(GRACE);
    }

    @Test
    void aKilledProcessHasCrashed() {
        ServerProcess process = start("sleep 60");

        process.kill();

        assertThat(process.isAlive()).isFalse();
        assertThat(ServerProcess.crashed(pidFile())).isTrue();
    }

    @Test
    void aProcessThatDoesNotListenIsKilledWithItsChildren() {
        ServerProcess deaf = start("trap '' TERM; echo listening; sleep 61 & wait; sleep 62");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.readString(log())
                .contains("listening"));
        List<ProcessIdentity> family = ProcessHandle.of(deaf.pid())
                .orElseThrow()
                .descendants()
                .map(ProcessIdentity::of)
                .toList();

        deaf.stop(Duration.ofMillis(200));

        assertThat(deaf.isAlive()).isFalse();
        assertThat(family).isNotEmpty().noneMatch(member -> member.find().isPresent());
    }

    @Test
    void aHalfWrittenPidFileNamesNobody() throws IOException {
        Files.writeString(pidFile(), "12");

        assertThat(ServerProcess.find(pidFile(), StopSignal.TERM)).isEmpty();
    }

    @Test
    void outputGoesToTheLog() {
        start("echo to the log; echo to it too >&2");

        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(Files.readAllLines(log()))
                .contains("to the log", "to it too"));
    }

    private ServerProcess start(String script) {
        return ServerProcess.start(new ProcessSpec(
                List.of("sh", "-c", script), Map.of(), log(), pidFile(), Lifetime.WITH_THIS_JVM, StopSignal.TERM));
    }

    private Path pidFile() {
        return directory.resolve("server.pid");
    }

    private Path log() {
        return directory.resolve("server.log");
    }
}

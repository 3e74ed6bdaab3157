package io.klantbeeld.platform.layout;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StartLockTest {
    @TempDir
    Path directory;

    @Test
    void onlyOneAtATimeStartsAPlatformAndSaysWho() {
        PlatformHome home = new PlatformHome(directory);

        StartLock first = StartLock.tryTake(home).orElseThrow();
        assertThat(StartLock.tryTake(home)).isEmpty();
        assertThat(StartLock.holder(home)).contains(ProcessHandle.current());

        first.close();
        StartLock second = StartLock.tryTake(home).orElseThrow();
        second.close();
    }
}

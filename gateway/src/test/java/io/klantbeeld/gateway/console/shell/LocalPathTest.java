package io.klantbeeld.gateway.console.shell;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/console", "/console?q=anna%20b", "/console/customers/email:a%40example.com?x=1"})
    void pathsOfTheConsoleAreKept(String path) {
        assertThat(LocalPath.orStart(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "https://evil.example.com",
                "//evil.example.com",
                "/console//evil",
                "/consoleX",
                "/api/v1",
                "/console\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/console/\\evil"
            })
    void everythingElseLeadsToTheStart(String path) {
        assertThat(LocalPath.orStart(path)).isEqualTo("/console");
    }
}

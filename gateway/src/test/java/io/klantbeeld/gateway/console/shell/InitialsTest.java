package io.klantbeeld.gateway.console.shell;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({
        "Anna de Vries,AV",
        "Anna,A",
        "anna@example.com,AC",
        "émile zola,ÉZ",
        "'  Bo  ',B",
        "😀 smile,😀S",
        "'',''",
        "...,''"
    })
    void aNameHasOneOrTwo(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}

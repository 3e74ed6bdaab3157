package io.klantbeeld.gateway.console.administration.definition;

import io.klantbeeld.gateway.console.dialogue.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaTextTest {
    private static final String SCHEMA = """
            {
              "type": "object",
              "required": ["a", 7],
              "properties": {
                "a": {
                  "pattern": "["
                }
              }
            }""";

    @ParameterizedTest
    @CsvSource({
        "schema,1",
        "schema.required,3",
        "schema.required[1],3",
        "schema.properties.a,5",
        "schema.properties.a.pattern,6",
        "schema.properties.a.type,5",
        "schema.properties.b[3].x,4",
    })
    void aFaultIsAtTheLineOfItsPartOrOfWhatItIsMissingIn(String path, int line) {
        // given
        var text = SchemaText.read(SCHEMA);
        // when
        var faults = text.faults(List.of(new Fault("schema", path, "is not right")));
        // then
        assertThat(faults).containsExactly(new SchemaFault(line, null, path, "is not right"));
    }

    @Test
    void linesAreThoseThatABrowserSends() {
        var text = SchemaText.read(SCHEMA.replace("\n", "\r\n"));
        assertThat(text.faults(List.of(new Fault("schema", "schema.properties.a.pattern", "x"))))
                .extracting(SchemaFault::line)
                .containsExactly(6);
    }

    @Test
    void whatIsNoJsonIsFoundWithLineAndColumn() {
        // when
        var text = SchemaText.read("{\n  \"type\": object\n}");
        // then
        assertThat(text.faults()).hasSize(1);
        assertThat(text.faults().getFirst().line()).isEqualTo(2);
        assertThat(text.faults().getFirst().column()).isBetween(10, 20);
        assertThat(text.faults().getFirst().message()).contains("object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{} {}", "{\"a\":}", "[", "{\"a\":1,}"})
    void whatWouldBeReadOtherwiseThanItLooksIsFaulty(String text) {
        assertThat(SchemaText.read(text).faults()).hasSize(1);
    }

    @Test
    void nothingIsASchemaThatAllowsEverything() {
        assertThat(SchemaText.read("  \r\n").tree().isEmpty()).isTrue();
        assertThat(SchemaText.read("  ").faults()).isEmpty();
    }

    @Test
    void aFaultElsewhereIsNotOneOfTheSchema() {
        assertThat(SchemaText.read(SCHEMA).faults(List.of(new Fault("brand", "brand", "x"))))
                .isEmpty();
    }
}

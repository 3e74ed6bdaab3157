package io.klantbeeld.rest.json;

import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class JsonTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1, -1e10, 1E-5, true, false, null]",
                "{\"e\":\"1e999\"}",
                "{\"a\":\"\\ud83d\\ude00 \\\\u0000 \\\\\\\\u0000 \\\"\"}",
                "{\"text\":\"\u00e9 \u20ac \ud83d\ude00\"}",
                "not json at all"
            })
    void textIsLetThrough(String text) {
        assertThatCode(() -> JsonText.check(text.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":\"\\u0000\"} | a",
                "{\"a\":\"\\\\\\u0000\"} | a",
                "{\"a\":{\"b\":[1,\"\\ud83d\"]}} | a.b[1]",
                "{\"a\":{\"b\":[1,\"\\ude00\\ud83d\"]}} | a.b[1]",
                "[{\"x\":1},{\"x\":1e400}] | [1].x",
                "{\"a\":1E-999} | a"
            })
    void whatDatabasesCannotHoldIsRefusedByItsField(String text, String field) {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8)).field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "\u00c3(",
                "\u00c0\u00af",
                "\u00ed\u00a0\u0080",
                "\u00f4\u0090\u0080\u0080",
                "\u00e2\u0082"
            })
    void brokenUtf8IsRefusedWithItsPlace(String bytes) {
        var text = ("{\"a\":1,\n \"name\":\"x" + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1);

        var violation = refused(text);

        assertThat(violation.field()).isEqualTo("name");
        assertThat(violation.message()).isEqualTo("must be UTF-8");
        assertThat(violation.line()).isEqualTo(2);
        assertThat(violation.column()).isEqualTo(11);
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThat(refused("{\"a\":1}".getBytes(StandardCharsets.UTF_16LE)).field())
                .isEqualTo("body");
    }

    private static Violation refused(byte[] text) {
        var problem = catchThrowableOfType(HttpProblem.class, () -> JsonText.check(text));
        assertThat(problem.getStatusCode()).isEqualTo(400);
        return (Violation) ((List<?>) problem.getParameters().get("violations")).getFirst();
    }
}

package io.klantbeeld.profile.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ItemTextTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":\"x\\u0000\"}|INVALID_TEXT|a",
                "{\"a\":[\"\\ud800\"]}|INVALID_TEXT|a[0]",
                "{\"a\":{\"b\\u0000\":1}}|INVALID_TEXT|a",
                "{\"a\":1e400}|INVALID_NUMBER|a",
                "{\"a\":1e-99999999}|INVALID_NUMBER|a",
                "{\"a\":[0.1,-1e-1001]}|INVALID_NUMBER|a[1]"
            })
    void whatCannotBeKeptIsRejectedByField(String json, RejectionCode code, String field) {
        assertThatExceptionOfType(ItemRejected.class)
                .isThrownBy(() -> ItemText.check(JSON.readTree(json)))
                .satisfies(rejected -> {
                    assertThat(rejected.code()).isEqualTo(code);
                    assertThat(rejected.field()).isEqualTo(field);
                });
    }

    @Test
    void nestingMayBeThirtyTwoLevelsDeep() throws JsonProcessingException {
        var deepest = JSON.readTree("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}");
        var deeper = JSON.readTree("{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}");

        assertThatCode(() -> ItemText.check(deepest)).doesNotThrowAnyException();
        assertThatExceptionOfType(ItemRejected.class)
                .isThrownBy(() -> ItemText.check(deeper))
                .satisfies(rejected -> assertThat(rejected.code()).isEqualTo(RejectionCode.TOO_DEEP));
    }

    @Test
    void exponentsDoNotStandForVeryManyDigits() throws JsonProcessingException {
        var some = JSON.readTree("{\"a\":[" + String.join(",", Collections.nCopies(50, "1e300")) + "]}");
        var many = JSON.readTree("{\"a\":[" + String.join(",", Collections.nCopies(60, "1e300")) + "]}");

        assertThatCode(() -> ItemText.check(some)).doesNotThrowAnyException();
        assertThatExceptionOfType(ItemRejected.class)
                .isThrownBy(() -> ItemText.check(many))
                .satisfies(rejected -> assertThat(rejected.code()).isEqualTo(RejectionCode.ITEM_TOO_LARGE));
    }

    @Test
    void emojiAndUmlautsAreText() throws JsonProcessingException {
        var item = JSON.readTree("{\"näme\":\"\uD83D\uDE00\"}");

        assertThatCode(() -> ItemText.check(item)).doesNotThrowAnyException();
    }
}

package io.klantbeeld.test;

import io.klantbeeld.event.Topics;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemasTest {
    private static final String VALID = """
            {"kind":"TRAIT","key":"firstName","type":"STRING","category":"IDENTITY","brand":null,"version":1}
            """;

    @Test
    void aRecordThatKeepsToTheSchemaPasses() {
        assertThatCode(() -> Schemas.assertValid(Topics.PROFILE_CATALOGUE, VALID))
                .doesNotThrowAnyException();
    }

    @Test
    void aRecordThatDoesNotFails() {
        assertThatThrownBy(() -> Schemas.assertValid(Topics.PROFILE_CATALOGUE, VALID.replace("\"TRAIT\"", "7")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("profile.catalogue.v1");
    }

    @Test
    void aTopicWithoutASchemaFails() {
        assertThatThrownBy(() -> Schemas.assertValid("nothing.v1", "{}")).isInstanceOf(AssertionError.class);
    }
}

package io.klantbeeld.profile.view;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldsTest {
    @Test
    void withoutNamesEverythingIsShown() {
        assertThat(Fields.parse(null)).isEqualTo(Fields.ALL);
        assertThat(Fields.parse("")).isEqualTo(Fields.ALL);
    }

    @Test
    void singleTraitsAreShownAlone() {
        var fields = Fields.parse("traits.firstName,traits.favourite seat,traits.firstName");

        assertThat(fields.identifiers()).isFalse();
        assertThat(fields.traits()).isTrue();
        assertThat(fields.includes("firstName")).isTrue();
        assertThat(fields.includes("favourite seat")).isTrue();
        assertThat(fields.includes("lastName")).isFalse();
    }

    @Test
    void partsAreShownWhole() {
        assertThat(Fields.parse("identifiers").traits()).isFalse();
        assertThat(Fields.parse("identifiers,traits").includes("anything")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstName", "traits.", "identifiers,", ",", "state", "traits.a,names"})
    void whatIsNoPartIsRefused(String text) {
        assertThatThrownBy(() -> Fields.parse(text))
                .isInstanceOf(HttpProblem.class)
                .extracting(problem -> ((HttpProblem) problem).getStatusCode())
                .isEqualTo(400);
    }
}

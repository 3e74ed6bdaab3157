package io.klantbeeld.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RevisionTest {
    private final Revision revision = new Revision(17);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "*", "\"17\"", " \"17\" ", "\"16\", \"17\""})
    void aChangeOfTheCurrentRevisionIsPermitted(String ifMatch) {
        assertThatCode(() -> revision.requireMatch(ifMatch)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"16\"", "\"18\", \"19\""})
    void aChangeOfAnotherRevisionIsRefused(String ifMatch) {
        assertThatThrownBy(() -> revision.requireMatch(ifMatch))
                .isInstanceOfSatisfying(HttpProblem.class, refused -> assertThat(refused.getStatusCode())
                        .isEqualTo(412));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "W/\"17\"", "\"a\"", "\"17\" \"18\"", ","})
    void whatIsNoEntityTagIsABadRequest(String ifMatch) {
        assertThatThrownBy(() -> revision.requireMatch(ifMatch))
                .isInstanceOfSatisfying(HttpProblem.class, refused -> assertThat(refused.getStatusCode())
                        .isEqualTo(400));
    }

    @Test
    void theTagIsQuoted() {
        assertThat(revision.tag()).isEqualTo("\"17\"");
    }
}

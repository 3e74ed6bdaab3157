package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.EdgeProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestTargetTest {
    @Test
    void nothingIsDecoded() {
        // when
        var target = RequestTarget.parse("/api/v1/profiles/crm:a%2Fb+c/interactions?q=%C3%A9&x=1+2");
        // then
        assertThat(target.segment(3)).isEqualTo("crm:a%2Fb+c");
        assertThat(target.size()).isEqualTo(5);
        assertThat(target.query()).isEqualTo("?q=%C3%A9&x=1+2");
        assertThat(target.uri()).isEqualTo("/api/v1/profiles/crm:a%2Fb+c/interactions?q=%C3%A9&x=1+2");
    }

    @Test
    void aTrailingSlashIsNoSegmentAndIsKept() {
        var target = RequestTarget.parse("/v1/import/");
        assertThat(target.size()).isEqualTo(2);
        assertThat(target.uri()).isEqualTo("/v1/import/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/../console", "/v1/./x", "/a/%2e%2E/b", "/a/%2e", "/a\\b", "x", "*", "http://h/x", "/a#b"
            })
    void whatCouldBeReadInTwoWaysIsRefused(String uri) {
        assertThatThrownBy(() -> RequestTarget.parse(uri))
                .isInstanceOfSatisfying(EdgeProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(400));
    }

    @Test
    void anEndlessTargetIsRefused() {
        assertThatThrownBy(() -> RequestTarget.parse("/api/v1/profiles?q=" + "x".repeat(9000)))
                .isInstanceOfSatisfying(EdgeProblem.class, problem -> assertThat(problem.status())
                        .isEqualTo(414));
    }
}

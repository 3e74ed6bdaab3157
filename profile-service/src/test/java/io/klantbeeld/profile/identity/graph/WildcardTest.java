package io.klantbeeld.profile.identity.graph;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WildcardTest {
    @ParameterizedTest
    @CsvSource({
        "info@*, INFO@example.com, true",
        "info@*, infos@example.com, false",
        "*, anything, true",
        "null, NULL, true",
        "null, nullable, false",
        "a*a, a, false",
        "a*a, aa, true",
        "*b*c*, abc, true",
        "*b*c*, acb, false",
        "a*b*a, aba, true",
        "a*b*a, aa, false",
        "<zeros>, 0, true",
        "<zeros>, 00000000-0000-0000-0000-000000000000, true",
        "<zeros>, 100, false",
        "<zeros>, <zeros>, false"
    })
    void aStarStandsForAnyCharactersAndCaseDoesNotMatter(String pattern, String value, boolean matches) {
        assertThat(new Wildcard(pattern).matches(value)).isEqualTo(matches);
    }
}

package io.klantbeeld.gateway.console.segment;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClausesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "traits.a == 1 # traits.a == 1",
                "a && b && c # a ; b ; c",
                "(a && b) && ((c)) # a ; b ; c",
                "a || b && c # a ; b && c",
                "(a || b) && c # a || b ; c",
                "a && (b || (c && d)) # a ; b || (c && d)",
                "a && !(b && c) # a ; !(b && c)",
                "events('x && y').where(e, e.a && e.b).count() > 0 && b # events('x && y').where(e, e.a && e.b).count() > 0 ; b",
                "t == 'it\\'s && so' && b # t == 'it\\'s && so' ; b",
                "a ? b && c : d # a ? b && c : d",
                "t == \"(\" && b # t == \"(\" ; b"
            })
    void aRuleIsCutWhereItsClausesMeet(String rule, String clauses) {
        assertThat(Clauses.of(rule))
                .isEqualTo(Arrays.stream(clauses.split(";")).map(String::strip).toList());
    }

    @Test
    void aRemarkIsNoPartOfTheRule() {
        assertThat(Clauses.of("a // it's so && (\n && b")).containsExactly("a // it's so && (", "b");
    }

    @Test
    void whatIsNoRuleHasNoClauses() {
        assertThat(Clauses.of(null)).isEmpty();
        assertThat(Clauses.of(" ")).isEmpty();
        assertThat(Clauses.of("((('")).hasSize(1);
    }
}

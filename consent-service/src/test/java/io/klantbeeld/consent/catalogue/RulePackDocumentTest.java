package io.klantbeeld.consent.catalogue;

import io.klantbeeld.consent.catalogue.ShippedLaw.Circumstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RulePackDocumentTest {
    private static final Instant AS_OF = Instant.parse("2026-07-01T00:00:00Z");
    private static final List<String> COUNTRIES = List.of("FR", "NL", "IT", "DE", "BE");

    /** A row of the table: who, through what and for what, then a cell for every country. */
    private record Row(List<String> cells) {
        boolean fits(Circumstance asked) {
            return has(0, asked.subject()) && has(1, asked.channel()) && has(2, asked.purpose());
        }

        private boolean has(int cell, Enum<?> word) {
            return cells.get(cell).equals("all")
                    || Arrays.asList(cells.get(cell).split(" ")).contains(word.name());
        }
    }

    @Test
    void theTableOfTheDocumentSaysWhatIsShipped() throws IOException {
        // given
        var table = table();
        for (var asked : ShippedLaw.circumstances()) {
            // when
            var row = table.stream().filter(it -> it.fits(asked)).findFirst().orElseThrow();
            // then
            assertThat(row.cells().subList(3, 8)).as("%s", asked).isEqualTo(shipped(asked));
        }
    }

    private static List<String> shipped(Circumstance asked) {
        return COUNTRIES.stream()
                .map(country -> words(
                        ShippedLaw.find(country, asked, AS_OF).orElseThrow().rule()))
                .toList();
    }

    private static String words(RulePack.Rule rule) {
        return switch (rule.requirement()) {
            case OPT_IN -> "opt-in";
            case DOUBLE_OPT_IN -> rule.softOptIn() ? "double, soft" : "double";
            case SOFT_OPT_IN -> "soft";
            case LEGITIMATE_INTEREST -> "interest";
            case FORBIDDEN -> "forbidden";
        };
    }

    private static List<Row> table() throws IOException {
        var document = Path.of(System.getProperty("klantbeeld.root"), "docs/rule-packs.md");
        try (var lines = Files.lines(document)) {
            return lines.map(line -> Stream.of(line.split("\\|"))
                            .skip(1)
                            .map(String::strip)
                            .toList())
                    .filter(cells -> cells.size() == 8 && !cells.getFirst().startsWith("-"))
                    .skip(1)
                    .map(Row::new)
                    .toList();
        }
    }
}

package io.klantbeeld.benchmark.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.benchmark.permission.Attitude;
import io.klantbeeld.benchmark.permission.Chooser;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecipientRowsTest {
    private static final UUID PROFILE = new UUID(0x0200_0000_0000_7000L, 0x8000_0000_0000_0007L);
    private static final Instant TODAY = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource
    void whatIsHeardOfPermissionIsWhatThePersonThinks(Attitude attitude) throws IOException {
        // when
        var cell = json(line(rows(attitude).permission()).get(3)).at("/cells/0");

        // then
        assertThat(cell.path("outcome").asText()).isEqualTo(attitude.outcome());
        assertThat(cell.path("code").asText()).isEqualTo(attitude.code());
    }

    @Test
    void onlyWhoIsModerateSetsALimit() throws IOException {
        assertThat(json(line(rows(Attitude.MODERATE).permission()).get(3)).path("limits"))
                .hasSize(1);
        assertThat(json(line(rows(Attitude.WILLING).permission()).get(3)).path("limits"))
                .isEmpty();
    }

    @Test
    void thePersonIsReachedAtTheAddressWhoseKeyTheRowsName() throws IOException {
        // when
        var point = json(line(rows(Attitude.WILLING).profile()).getLast()).at("/contactPoints/0");

        // then
        assertThat(point.path("ik").asText()).isEqualTo("1.address");
        assertThat(point.path("value").asText()).isEqualTo("load-chooser-7@example.com");
        assertThat(rows(Attitude.WILLING).identifiers().lines())
                .containsExactly(PROFILE + "\t1.address", PROFILE + "\t1.customer");
    }

    @Test
    void traitsAreJson() throws IOException {
        assertThat(json(line(rows(Attitude.WILLING).traits()).getLast())
                        .at("/brands/blauwvlucht/logins")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void twoMailsWereSentWithinTheLastMonth() throws IOException {
        // when
        var contacts = rows(Attitude.WILLING)
                .contacts()
                .lines()
                .map(RecipientRowsTest::line)
                .toList();

        // then
        assertThat(contacts).extracting(List::getFirst).doesNotHaveDuplicates().hasSize(2);
        assertThat(contacts)
                .extracting(row -> Instant.parse(row.get(11)))
                .allMatch(at -> at.isBefore(TODAY) && at.isAfter(TODAY.minusSeconds(31 * 86_400)));
        assertThat(json(contacts.getFirst().get(8)).path("channel").asText()).isEqualTo("EMAIL");
    }

    private static RecipientRows rows(Attitude attitude) {
        return new RecipientRows(new Chooser(7, PROFILE, "load-chooser-7", attitude), "1.address", "1.customer", TODAY);
    }

    private static List<String> line(String row) {
        return Arrays.asList(row.strip().split("\t"));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}

package io.klantbeeld.profile.ingestion.imports.mapping;

import io.klantbeeld.profile.ingestion.imports.mapping.RowKeys.Said;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RowKeysTest {
    @Test
    void anEventIsItsRowKeyWhateverElseItSays() {
        var keys = new RowKeys();

        assertThat(keys.messageId(ImportKind.EVENTS, List.of("7"), said("Anna")))
                .isEqualTo(new RowKeys().messageId(ImportKind.EVENTS, List.of("7"), said("Bo")))
                .isNotEqualTo(keys.messageId(ImportKind.PURCHASES, List.of("7"), said("Anna")))
                .isNotEqualTo(keys.messageId(ImportKind.EVENTS, List.of("8"), said("Anna")));
    }

    @Test
    void whatIsKnownOfAPersonMayChangeUnderTheSameRowKey() {
        var keys = new RowKeys();

        assertThat(keys.messageId(ImportKind.PROFILES, List.of("7"), said("Anna")))
                .isEqualTo(keys.messageId(ImportKind.PROFILES, List.of("7"), said("Anna")))
                .isNotEqualTo(keys.messageId(ImportKind.PROFILES, List.of("7"), said("Bo")));
    }

    @Test
    void equalEventsWithoutAKeyAreToldApartByCountingThem() {
        var first = new RowKeys();
        var again = new RowKeys();
        var one = first.messageId(ImportKind.EVENTS, List.of(), said("Anna"));
        var two = first.messageId(ImportKind.EVENTS, List.of(), said("Anna"));

        assertThat(one).isNotEqualTo(two).startsWith(RowKeys.PREFIX);
        assertThat(again.messageId(ImportKind.EVENTS, List.of(), said("Anna"))).isEqualTo(one);
        assertThat(again.messageId(ImportKind.EVENTS, List.of(), said("Anna"))).isEqualTo(two);
    }

    @Test
    void partsOfAKeyDoNotRunIntoOneAnother() {
        var keys = new RowKeys();

        assertThat(keys.messageId(ImportKind.EVENTS, List.of("ab", "c"), said("Anna")))
                .isNotEqualTo(keys.messageId(ImportKind.EVENTS, List.of("a", "bc"), said("Anna")));
    }

    private static Said said(String name) {
        return new Said("Visited", null, List.of("crm:1"), Map.of("firstName", name), Map.of());
    }
}

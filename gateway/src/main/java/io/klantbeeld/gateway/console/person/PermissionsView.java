package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import io.klantbeeld.gateway.customer.Part;
import java.util.List;

/** What is permitted: one table per brand, purposes down, channels across. */
record PermissionsView(State state, List<Brand> brands) {
    /**
     * The table of one brand.
     *
     * @param permitted how many cells permit
     */
    record Brand(String name, List<Word> channels, List<Purpose> purposes, long permitted, long total) {}

    /** A row; a cell is null where no notice covers the purpose on the channel. */
    record Purpose(String name, List<Cell> cells) {}

    /**
     * A cell: the answer for the purpose on the channel, and those for single topics that differ.
     *
     * @param reason why, as a sentence
     * @param code why, as the stable code
     */
    record Cell(
            Word channel,
            String purpose,
            Word outcome,
            String reason,
            String code,
            Dates.When until,
            List<Topic> topics) {}

    /** The answer for one topic. */
    record Topic(String name, Word outcome, String reason) {}

    static PermissionsView of(Part part, Vocabulary words, Dates dates) {
        return switch (part) {
            case Part.Ok(JsonNode matrix) -> ready(new PermissionMatrix(words, dates).brands(matrix.path("cells")));
            case Part.Forbidden forbidden -> new PermissionsView(State.FORBIDDEN, List.of());
            case Part.Unavailable unavailable -> new PermissionsView(State.UNAVAILABLE, List.of());
            case Part.Refused refused -> new PermissionsView(State.EMPTY, List.of());
        };
    }

    private static PermissionsView ready(List<Brand> brands) {
        return new PermissionsView(brands.isEmpty() ? State.EMPTY : State.READY, brands);
    }
}

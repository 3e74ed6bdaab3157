package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import io.klantbeeld.gateway.customer.Part;
import java.util.List;

/** What is permitted: one table per brand, purposes and their topics down, channels across. */
public record PermissionsView(State state, List<Brand> brands) {
    /**
     * The table of one brand.
     *
     * @param permitted how many answers permit
     */
    public record Brand(String name, List<Word> channels, List<Row> rows, long permitted, long total) {}

    /**
     * A row: a purpose in general, or a topic of it that has an answer of its own on some channel.
     *
     * @param topic null for the purpose in general
     * @param divided whether the purpose has such topics
     * @param cells one per channel; null where no notice covers the purpose on the channel
     */
    public record Row(String purpose, String topic, boolean divided, List<Cell> cells) {}

    /**
     * The answer on one channel.
     *
     * @param inherited whether a topic has no answer of its own here, so that the purpose's holds
     * @param reason why, as a sentence
     * @param code why, as the stable code
     * @param query what the answer is about, as the query of an address
     */
    public record Cell(
            Word channel,
            boolean inherited,
            Word outcome,
            String reason,
            String code,
            String query,
            Dates.When until) {}

    /** What consent-service tells of a person. */
    public static PermissionsView of(JsonNode matrix, Vocabulary words, Dates dates) {
        return ready(new PermissionMatrix(words, dates).brands(matrix.path("cells")));
    }

    static PermissionsView of(Part part, Vocabulary words, Dates dates) {
        return switch (part) {
            case Part.Ok(JsonNode matrix) -> of(matrix, words, dates);
            case Part.Forbidden forbidden -> new PermissionsView(State.FORBIDDEN, List.of());
            case Part.Unavailable unavailable -> new PermissionsView(State.UNAVAILABLE, List.of());
            case Part.Refused refused -> new PermissionsView(State.EMPTY, List.of());
        };
    }

    private static PermissionsView ready(List<Brand> brands) {
        return new PermissionsView(brands.isEmpty() ? State.EMPTY : State.READY, brands);
    }
}

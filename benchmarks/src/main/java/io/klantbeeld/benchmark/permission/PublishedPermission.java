package io.klantbeeld.benchmark.permission;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** What {@code consent.permission.v1} tells of a profile. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedPermission(List<Cell> cells) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WITHDRAWN = "CONSENT_WITHDRAWN";

    /** One answer; without a topic it holds for every topic without one of its own. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cell(String brand, String purpose, String channel, String topic, String code) {
        private boolean isAboutTheContact() {
            return brand.equals(Contact.BRAND)
                    && purpose.equals(Contact.PURPOSE)
                    && channel.equals(Contact.CHANNEL)
                    && (topic == null || topic.equals(Contact.TOPIC));
        }
    }

    static PublishedPermission of(byte[] record) throws IOException {
        return JSON.readValue(record, PublishedPermission.class);
    }

    /** Whether the contact is refused because the person withdrew. */
    boolean isWithdrawn() {
        return cells.stream()
                .filter(Cell::isAboutTheContact)
                .min(Comparator.comparing(cell -> cell.topic() == null))
                .filter(cell -> cell.code().equals(WITHDRAWN))
                .isPresent();
    }
}

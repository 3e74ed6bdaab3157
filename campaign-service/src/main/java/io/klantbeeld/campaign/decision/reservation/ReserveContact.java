package io.klantbeeld.campaign.decision.reservation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact that a channel team wants to make now.
 *
 * @param person reference to the person
 * @param category what contact policies select by; null for {@code TEAM}
 * @param contactPoint reference to the address to be used; null where the channel has none
 * @param occurrence what tells it from other contacts of the brand with the person on the channel; null for none
 * @param ttl how long the reservation holds, at most a day; null for ten minutes
 */
@Schema(examples = """
                {"person":"crm:123","brand":"blauwvlucht","channel":"PHONE","purpose":"marketing",
                 "contentClass":"PROMOTIONAL","contactPoint":"phone:+3197010000001","occurrence":"case-88","ttl":"PT10M"}
                """)
record ReserveContact(
        @NotBlank String person,
        @NotBlank @Size(max = 80) String brand,
        @NotBlank @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String channel,
        @NotBlank @Size(max = 80) String purpose,
        @Size(max = 20) List<@NotBlank String> topics,

        @Pattern(regexp = "PROMOTIONAL|MEDICAL|SERVICE|SAFETY")
        String contentClass,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String category,
        @Size(max = 500) String contactPoint,
        @Size(max = 200) String occurrence,
        Duration ttl) {
    static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration SHORT = Duration.ofMinutes(10);

    ReserveContact {
        topics = topics == null ? List.of() : topics;
        contentClass = contentClass == null ? "PROMOTIONAL" : contentClass;
        category = category == null ? "TEAM" : category;
        ttl = ttl == null ? SHORT : ttl;
    }
}

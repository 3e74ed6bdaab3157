package io.klantbeeld.campaign.decision.reservation;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.projection.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact that a channel team wants to make now.
 *
 * @param person reference to the person
 * @param brand in whose name, and by which channel and for which purpose; null where an advice says so
 * @param category what contact policies select by; null for {@code TEAM}
 * @param contactPoint reference to the address to be used; null where the channel has none
 * @param occurrence what tells it from other contacts of the brand with the person on the channel; null for none
 * @param ttl how long the reservation holds, at most a day; null for ten minutes
 * @param decisionId an advice of {@code POST /next-best-actions} to be followed, to the letter; null for none
 */
@Schema(examples = """
                {"person":"crm:123","brand":"blauwvlucht","channel":"PHONE","purpose":"marketing",
                 "contentClass":"PROMOTIONAL","contactPoint":"phone:+3197010000001","occurrence":"case-88","ttl":"PT10M"}
                """)
record ReserveContact(
        @NotBlank String person,
        @Size(max = 80) String brand,
        @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String channel,
        @Size(max = 80) String purpose,
        @Size(max = 20) List<@NotBlank String> topics,

        @Pattern(regexp = "PROMOTIONAL|MEDICAL|SERVICE|SAFETY")
        String contentClass,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String category,
        @Size(max = 500) String contactPoint,
        @Size(max = 200) String occurrence,
        Duration ttl,
        UUID decisionId) {
    static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration SHORT = Duration.ofMinutes(10);

    ReserveContact {
        topics = topics == null ? List.of() : topics;
        contentClass = contentClass == null ? "PROMOTIONAL" : contentClass;
        category = category == null ? "TEAM" : category;
        ttl = ttl == null ? SHORT : ttl;
    }

    /** Any contact with a person. */
    static ReserveContact of(Person person) {
        return new ReserveContact(person.id().toString(), null, null, null, null, null, null, null, null, null, null);
    }

    /** The contact that was reserved before. */
    static ReserveContact again(Contact contact) {
        var plan = contact.plan();
        return new ReserveContact(
                contact.addressee().person().toString(),
                plan.brand(),
                plan.channel(),
                plan.purpose(),
                plan.topics(),
                plan.contentClass(),
                plan.category(),
                null,
                plan.occurrence(),
                null,
                null);
    }

    /** The same contact as an advice says. */
    ReserveContact following(Offer offer) {
        var action = offer.action();
        return new ReserveContact(
                person,
                offer.brand(),
                offer.channel(),
                action.purpose(),
                action.topics(),
                action.contentClass().name(),
                action.category(),
                contactPoint,
                offer.decision().toString(),
                ttl,
                offer.decision());
    }
}

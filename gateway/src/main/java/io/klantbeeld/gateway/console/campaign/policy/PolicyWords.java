package io.klantbeeld.gateway.console.campaign.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes contact policies as sentences. */
public final class PolicyWords {
    private final CampaignWords words;
    private final PolicyTexts texts;

    private PolicyWords(CampaignWords words, PolicyTexts texts) {
        this.words = words;
        this.texts = texts;
    }

    /** The sentences in the language of other words. */
    public static PolicyWords in(CampaignWords words) {
        var language = words.figures().words().locale().getLanguage();
        return new PolicyWords(words, MessageBundles.get(PolicyTexts.class, Localized.Literal.of(language)));
    }

    /** What a policy says, sentence by sentence. */
    List<String> sentences(JsonNode policy) {
        var scope = scope(policy.path("appliesTo"));
        var all = new ArrayList<String>();
        policy.path("caps")
                .forEach(cap -> all.add(texts.cap(atMost(cap, policy.path("appliesTo")), window(cap.path("window")))));
        var spacing = words.length(policy, "spacing");
        if (spacing != null) {
            all.add(texts.spacing(scope, spacing));
        }
        if (policy.path("rest").isObject()) {
            all.add(texts.rest(
                    words.figures().count(policy.path("rest"), "contacts"),
                    scope,
                    words.length(policy.path("rest"), "for")));
        }
        policy.path("exclusions").forEach(exclusion -> all.add(exclusion(exclusion)));
        if (policy.path("exempt").asBoolean()) {
            all.add(texts.exempt());
        }
        if (!policy.path("counts").asBoolean(true)) {
            all.add(texts.doesNotCount());
        }
        return List.copyOf(all);
    }

    private String atMost(JsonNode cap, JsonNode scope) {
        if (cap.path("max").asInt() != 1) {
            return texts.many(words.figures().count(cap, "max"), scope(scope));
        }
        var names = scopeNames(scope);
        return names.isEmpty() ? texts.oneContact() : texts.oneContactOf(names);
    }

    /** The contacts that something is about, such as {@code contacts (Surprise, E-mail)}. */
    public String scope(JsonNode scope) {
        var names = scopeNames(scope);
        return names.isEmpty() ? texts.contacts() : texts.contactsOf(names);
    }

    private String scopeNames(JsonNode scope) {
        return Stream.of(
                        names(scope.path("categories")), channels(scope.path("channels")), names(scope.path("actions")))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    /** A window in which contacts are counted. */
    public String window(JsonNode window) {
        return "ROLLING".equals(Fields.text(window, "kind"))
                ? texts.rolling(words.length(window, "length"))
                : texts.calendar(CalendarUnit.of(Fields.text(window, "unit")));
    }

    private String exclusion(JsonNode exclusion) {
        var blocked = blocked(exclusion.path("block"), exclusion.path("blockActions"));
        var length = words.length(exclusion, "for");
        return length == null
                ? texts.exclusionForEver(after(exclusion.path("after")), blocked)
                : texts.exclusion(after(exclusion.path("after")), blocked, length);
    }

    /** What is blocked, such as {@code E-mail, Coffee voucher}. */
    public String blocked(JsonNode channels, JsonNode actions) {
        return Stream.of(channels(channels), names(actions))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    private String after(JsonNode after) {
        var event = Fields.text(after, "event");
        return event == null ? afterContact(after) : texts.anEvent(event);
    }

    private String afterContact(JsonNode after) {
        var channel = Fields.text(after, "channel");
        var what = Stream.of(
                        channel == null ? null : words.channel(channel).text(),
                        words.value(Fields.text(after, "category")),
                        words.value(Fields.text(after, "action")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        var disposition = Fields.text(after, "disposition");
        var contact = texts.aContact(what);
        return disposition == null
                ? contact
                : contact + " "
                        + texts.ended(Vocabulary.readable(disposition)
                                .toLowerCase(words.figures().words().locale()));
    }

    private List<String> channels(JsonNode keys) {
        return StreamSupport.stream(keys.spliterator(), false)
                .map(key -> words.channel(key.asText()).text())
                .toList();
    }

    private static List<String> names(JsonNode keys) {
        return StreamSupport.stream(keys.spliterator(), false)
                .map(key -> Vocabulary.readable(key.asText()))
                .toList();
    }
}

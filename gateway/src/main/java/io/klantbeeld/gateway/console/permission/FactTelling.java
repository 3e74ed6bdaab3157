package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells what was stated beside choices as a sentence about somebody. */
record FactTelling(FactTexts texts, ConsentWords words, Dates dates, String who) {
    String sentence(String kind, JsonNode said) {
        return switch (kind) {
            case "SUPPRESSION" -> blocked(said);
            case "TOPIC" -> topic(said);
            case "CHANNEL_OFF" -> channel(said);
            case "CHANNEL_ORDER" -> texts.prefers(who, channels(said.path("channels"))) + of(said);
            case "FREQUENCY" -> wants(words.atMost(text(said, "max"), text(said, "per")), said);
            case "TIME_WINDOW" -> wants(hours(said, true), said);
            case "QUIET_HOURS" -> wants(hours(said, false), said);
            case "PAUSE" -> texts.paused(who, time(said, "until")) + of(said);
            case "LANGUAGE" -> texts.language(who, language(said)) + of(said);
            case "BRAND_MUTE" -> texts.muted(who, readable(said, "brand"));
            case "ATTRIBUTE_GRANT" -> attribute(said);
            case "RELATIONSHIP" -> relationship(said);
            case "GUARDIANSHIP" -> texts.guardian(who);
            case "DELEGATION" -> texts.delegate(who) + of(said);
            default -> Vocabulary.readable(kind);
        };
    }

    /** What the sentence leaves out. */
    List<String> details(JsonNode said) {
        var details = new ArrayList<String>();
        Term.find(BlockReason.class, text(said, "reason"))
                .map(texts::reason)
                .map(texts::because)
                .ifPresent(details::add);
        if (said.has("soldAt") || said.has("informed")) {
            details.add(said.path("informed").asBoolean() ? texts.informed() : texts.notInformed());
            details.add(said.path("optOutOffered").asBoolean() ? texts.optOutOffered() : texts.noOptOutOffered());
        }
        if (!said.path("similarTopics").isEmpty()) {
            details.add(texts.similar(readable(said.path("similarTopics"))));
        }
        if (text(said, "from") != null) {
            details.add(texts.from(time(said, "from")));
        }
        if (text(said, "until") != null) {
            details.add(texts.until(time(said, "until")));
        }
        if ("SOFT".equals(text(said, "hardness"))) {
            details.add(texts.soft());
        }
        return List.copyOf(details);
    }

    private String blocked(JsonNode said) {
        var level = Term.find(BlockLevel.class, text(said, "level"))
                .map(texts::level)
                .orElse("");
        var reach = Term.find(BlockReach.class, text(said, "appliesTo"))
                .map(texts::reach)
                .orElse("");
        var where = words.scope(said);
        boolean named = text(said, "brand") != null
                || text(said, "purpose") != null
                || text(said, "topic") != null
                || text(said, "channel") != null;
        return texts.blocked(who, reach, named ? where : level);
    }

    private String topic(JsonNode said) {
        var topic = readable(said, "topic") + of(said);
        return said.path("wanted").asBoolean() ? texts.wantsTopic(who, topic) : texts.noTopic(who, topic);
    }

    private String channel(JsonNode said) {
        var where = words.where(said);
        return said.path("off").asBoolean() ? texts.noChannel(who, where) : texts.channelAgain(who, where);
    }

    private String wants(String wish, JsonNode said) {
        return texts.wants(who, Character.toLowerCase(wish.charAt(0)) + wish.substring(1)) + of(said);
    }

    private String hours(JsonNode said, boolean welcome) {
        var spans = new ArrayList<String>();
        said.path("hours").forEach(span -> spans.add(welcome ? words.onlyBetween(span) : words.notBetween(span)));
        return spans.isEmpty() ? "–" : String.join("; ", spans);
    }

    private String attribute(JsonNode said) {
        var attribute = text(said, "attribute");
        var category = text(said, "category");
        var data = attribute != null
                ? words.vocabulary().trait(attribute)
                : category == null
                        ? texts.anyData()
                        : texts.dataOf(words.vocabulary().category(category));
        var purpose = text(said, "purpose");
        var recipient = text(said, "recipient");
        var what = data
                + (purpose == null ? "" : " " + texts.forPurpose(Vocabulary.readable(purpose)))
                + (recipient == null ? "" : " " + texts.byRecipient(recipient))
                + of(said);
        return said.path("allowed").asBoolean() ? texts.mayUse(who, what) : texts.mayNotUse(who, what);
    }

    private String relationship(JsonNode said) {
        var brand = readable(said, "brand");
        return text(said, "soldAt") == null ? texts.acquainted(who, brand) : texts.customer(who, brand);
    }

    private String channels(JsonNode channels) {
        var names = new ArrayList<String>();
        channels.forEach(channel ->
                names.add(words.vocabulary().channel(channel.asText()).text()));
        return String.join(" → ", names);
    }

    private static String readable(JsonNode keys) {
        var names = new ArrayList<String>();
        keys.forEach(key -> names.add(Vocabulary.readable(key.asText())));
        return names.stream().sorted().collect(Collectors.joining(", "));
    }

    private String language(JsonNode said) {
        var tag = String.valueOf(text(said, "language"));
        return Locale.forLanguageTag(tag).getDisplayLanguage(words.vocabulary().locale());
    }

    /** The brand and the channel, with a blank before them. */
    private String of(JsonNode said) {
        var where = words.where(said);
        return where.isEmpty() ? "" : " " + where;
    }

    private String time(JsonNode said, String field) {
        var when = dates.when(Fields.instant(said, field));
        return when == null ? "–" : when.full();
    }

    private static String text(JsonNode said, String field) {
        return Fields.text(said, field);
    }

    private static String readable(JsonNode said, String field) {
        return Vocabulary.readable(text(said, field));
    }
}

package io.klantbeeld.gateway.console.campaign.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.campaign.CampaignWords;
import io.klantbeeld.gateway.console.campaign.policy.PolicyWords;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One thing that a gate judged by. */
record Evidence(String name, String value) {
    /** All that people read of what a gate judged by. */
    static List<Evidence> of(JsonNode evidence, CampaignWords words) {
        var language = words.figures().words().locale().getLanguage();
        var texts = MessageBundles.get(EvidenceTexts.class, Localized.Literal.of(language));
        return Arrays.stream(EvidenceName.values())
                .map(name -> entry(evidence, name, texts, words))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Evidence entry(JsonNode evidence, EvidenceName name, EvidenceTexts texts, CampaignWords words) {
        return evidence.properties().stream()
                .filter(entry ->
                        EvidenceName.of(entry.getKey()).filter(name::equals).isPresent())
                .filter(entry -> !entry.getValue().isNull())
                .map(entry -> new Evidence(texts.name(name), value(name, entry.getValue(), texts, words)))
                .findFirst()
                .orElse(null);
    }

    private static String value(EvidenceName name, JsonNode value, EvidenceTexts texts, CampaignWords words) {
        return switch (name) {
            case CHANNEL, FAILED -> words.channel(value.asText()).text();
            case CHANNELS -> channels(value, words);
            case OTHERWISE_STOPPED_BY -> gateAndCode(value.asText(), words);
            case DEFERRED_BY -> words.code(value.asText());
            case WINDOW -> PolicyWords.in(words).window(value);
            case PERCENT -> texts.percent(words.any(value));
            case WANTED, FALLBACK -> words.language(value.asText());
            case CLAUSE -> words.field(value.asText());
            case TOPIC, ACTION, SEGMENT, WINNER -> Vocabulary.readable(value.asText());
            case MAX, USED, CONTACTS, ATTEMPTS, CONDITION, FAILURE, DETAIL -> words.any(value);
            case REASON -> words.codeOrText(value);
            case LAST_CONTACT_AT, CONTACT_AT, ENTERED_AT, OCCURRED_AT, EXPIRES_AT, UNTIL -> words.any(value);
            case SCORE, MINIMUM_SCORE, PROPENSITY, CONTEXT_WEIGHT, VALUE, LEVER -> words.any(value);
            case COST, FATIGUE, MARGIN, RE_ENTRY, WOULD_HAVE_PASSED -> words.any(value);
        };
    }

    private static String channels(JsonNode reasons, CampaignWords words) {
        return reasons.properties().stream()
                .map(entry -> words.channel(entry.getKey()).text() + " – "
                        + gateAndCode(entry.getValue().asText(), words))
                .collect(Collectors.joining("\n"));
    }

    // A gate and its code stand beside each other, such as FREQUENCY CAP_REACHED.
    private static String gateAndCode(String both, CampaignWords words) {
        var parts = both.split(" ", 2);
        return parts.length == 2 ? words.gate(parts[0]) + ": " + words.code(parts[1]) : both;
    }
}

package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.vocabulary.Choice;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what was chosen and stated as entries of a timeline. */
final class Telling {
    private static final Set<String> RAISE = Set.of("GRANT", "RENEW", "CONFIRM");
    private static final Set<String> LOWER = Set.of("REFUSE", "WITHDRAW", "OBJECT", "INVALIDATE");

    /** What arrives later than this after it was said is told with both times. */
    private static final Duration AT_ONCE = Duration.ofHours(1);

    private final FactTexts texts;
    private final ConsentWords words;
    private final Dates dates;
    private final String who;

    Telling(FactTexts texts, ConsentWords words, Dates dates, String who) {
        this.texts = texts;
        this.words = words;
        this.dates = dates;
        this.who = who == null ? texts.somebody() : who;
    }

    Entry choice(JsonNode choice, boolean replaced) {
        var action = Fields.text(choice, "action");
        var verb = Term.find(Choice.class, action).map(texts::verb).orElseGet(() -> Vocabulary.readable(action));
        var via = words.via(Fields.text(choice.path("evidence"), "method"));
        var sentence = texts.deed(who, verb, words.scope(choice.path("scope"))) + (via.isEmpty() ? "" : ", " + via);
        var details = new ArrayList<String>();
        if (Fields.text(choice.path("scope"), "contactPoint") != null) {
            details.add(texts.oneAddress());
        }
        if (Fields.text(choice, "basis") != null) {
            details.add(texts.basis(words.basis(Fields.text(choice, "basis"))));
        }
        if (Fields.text(choice, "notice") != null) {
            details.add(texts.notice(Fields.text(choice, "notice")));
        }
        Boolean raises = RAISE.contains(action) ? Boolean.TRUE : LOWER.contains(action) ? Boolean.FALSE : null;
        return entry(choice, sentence, raises, standing(choice, replaced), details, false);
    }

    /** A block that is not stated yet. */
    Entry block(JsonNode said) {
        return fact(Settings.object().put("kind", "SUPPRESSION").set("said", said));
    }

    Entry fact(JsonNode fact) {
        var kind = String.valueOf(Fields.text(fact, "kind"));
        var said = fact.path("said");
        var telling = new FactTelling(texts, words, dates, who);
        var standing = fact.path("standing").asBoolean(true) ? Standing.STANDS : Standing.ENDED;
        return entry(
                fact,
                telling.sentence(kind, said),
                raises(kind, said),
                standing,
                telling.details(said),
                "SUPPRESSION".equals(kind));
    }

    private static Boolean raises(String kind, JsonNode said) {
        return switch (kind) {
            case "SUPPRESSION", "BRAND_MUTE", "PAUSE" -> false;
            case "CHANNEL_OFF" -> !said.path("off").asBoolean();
            case "TOPIC" -> said.path("wanted").asBoolean();
            case "ATTRIBUTE_GRANT" -> said.path("allowed").asBoolean();
            default -> null;
        };
    }

    private static Standing standing(JsonNode choice, boolean replaced) {
        return switch (String.valueOf(Fields.text(choice, "state"))) {
            case "PENDING_DOUBLE_OPT_IN" -> replaced ? Standing.REPLACED : Standing.PENDING;
            case "HISTORICAL_ONLY" -> Standing.NOT_COUNTED;
            default -> replaced ? Standing.REPLACED : Standing.STANDS;
        };
    }

    private Entry entry(
            JsonNode node, String sentence, Boolean raises, Standing standing, List<String> details, boolean block) {
        var at = Fields.instant(node, "effectiveAt");
        var evidence = node.path("evidence");
        return new Entry(
                Fields.text(node, "id"),
                at,
                dates.when(at),
                sentence,
                raises,
                standing,
                List.copyOf(details),
                evidence(node, evidence),
                Entry.link(Fields.text(evidence, "url")),
                block,
                false);
    }

    private List<String> evidence(JsonNode node, JsonNode evidence) {
        var told = new ArrayList<String>();
        told.add(words.authority(Fields.text(node, "authority")));
        if (Fields.text(evidence, "method") != null) {
            told.add(texts.evidence(words.method(Fields.text(evidence, "method"))));
        }
        if (Fields.text(evidence, "locale") != null) {
            var language = Locale.forLanguageTag(Fields.text(evidence, "locale"));
            told.add(texts.inLanguage(
                    language.getDisplayLanguage(words.vocabulary().locale())));
        }
        if (Fields.text(evidence, "witness") != null) {
            told.add(texts.witness(Fields.text(evidence, "witness")));
        }
        if (Fields.text(evidence, "fileSha256") != null) {
            told.add(texts.file());
        }
        var received = Fields.instant(node, "receivedAt");
        var occurred = Fields.instant(node, "occurredAt");
        if (received != null && occurred != null && occurred.plus(AT_ONCE).isBefore(received)) {
            told.add(texts.toldLater(dates.when(received).full()));
        }
        return List.copyOf(told);
    }
}

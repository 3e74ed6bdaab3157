package io.klantbeeld.gateway.console.consent;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Channel;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.function.Function;

/** The words of permission in the language of a visit; what has no word is shown in a readable form of its key. */
public final class ConsentWords {
    private final ConsentTexts texts;
    private final Vocabulary words;

    private ConsentWords(ConsentTexts texts, Vocabulary words) {
        this.texts = texts;
        this.words = words;
    }

    /** The words in the language of a vocabulary. */
    public static ConsentWords in(Vocabulary words) {
        var language = Localized.Literal.of(words.locale().getLanguage());
        return new ConsentWords(MessageBundles.get(ConsentTexts.class, language), words);
    }

    public Vocabulary vocabulary() {
        return words;
    }

    /** On what ground, such as {@code Consent}. */
    public String basis(String key) {
        return word(Basis.class, key, texts::basis);
    }

    public String purposeClass(String key) {
        return word(PurposeClass.class, key, texts::purposeClass);
    }

    /** What a contact has to come with, as a sentence. */
    public String obligation(String key) {
        return word(Obligation.class, key, texts::obligation);
    }

    /** What the law asks for, such as {@code Consent first}. */
    public String requirement(String key) {
        return word(Requirement.class, key, texts::requirement);
    }

    public String subject(String key) {
        return word(SubjectType.class, key, texts::subject);
    }

    /** How something was said, such as {@code Web form}. */
    public String method(String key) {
        return word(EvidenceMethod.class, key, texts::method);
    }

    /** How something was said, as the end of a sentence; empty when nobody told. */
    public String via(String key) {
        return Term.find(EvidenceMethod.class, key).map(texts::via).orElse("");
    }

    /** Who spoke for the person. */
    public String authority(String key) {
        return word(Authority.class, key, texts::authority);
    }

    public String topicKind(String key) {
        return word(TopicKind.class, key, texts::topicKind);
    }

    /** How much a notice changed. */
    public String change(String key) {
        return word(ChangeClass.class, key, texts::change);
    }

    /** A channel within a sentence, such as {@code by e-mail}. */
    public String by(String channel) {
        return word(Channel.class, channel, texts::by);
    }

    /** The brand and the channel that a scope names, such as {@code of Blauwvlucht by e-mail}; empty for neither. */
    public String where(JsonNode scope) {
        var brand = Fields.text(scope, "brand");
        var channel = Fields.text(scope, "channel");
        return joined(brand == null ? "" : texts.of(Vocabulary.readable(brand)), channel == null ? "" : by(channel));
    }

    /** All that a scope names, such as {@code Marketing · City trips of Blauwvlucht by e-mail}. */
    public String scope(JsonNode scope) {
        var about = new ArrayList<String>();
        for (var dimension : new String[] {"purpose", "topic"}) {
            var key = Fields.text(scope, dimension);
            if (key != null) {
                about.add(Vocabulary.readable(key));
            }
        }
        return joined(about.isEmpty() ? texts.everything() : String.join(" · ", about), where(scope));
    }

    /** At most so many times in a period that is written as ISO 8601. */
    public String atMost(String max, String period) {
        return texts.atMost(max, new Periods(texts).each(period));
    }

    /** How long an ISO 8601 period is, such as {@code 24 months}; null stays null. */
    public String period(String iso) {
        return iso == null ? null : new Periods(texts).length(iso);
    }

    /** Hours in which nothing happens, as a sentence. */
    public String notBetween(JsonNode span) {
        return texts.notBetween(hours(span));
    }

    /** Hours in which alone something happens, as a sentence. */
    public String onlyBetween(JsonNode span) {
        return texts.onlyBetween(hours(span));
    }

    /** Hours with their days, such as {@code 22:00 and 07:00, every day}. */
    public String hours(JsonNode span) {
        return new Week(texts, words.locale()).hours(span);
    }

    private static String joined(String one, String other) {
        return (one + " " + other).strip();
    }

    private static <E extends Enum<E>> String word(Class<E> type, String key, Function<E, String> text) {
        return Term.find(type, key).map(text).orElseGet(() -> Vocabulary.readable(key));
    }
}

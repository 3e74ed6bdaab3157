package io.klantbeeld.gateway.console.vocabulary;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The words of the domain in one language. */
public final class Vocabulary {
    private static final Map<String, String> NAMESPACE_ICONS =
            Map.of("email", "mail", "phone", "phone", "device", "phone-screen", "anonymous_id", "globe");

    private static final Pattern INITIALS =
            Pattern.compile("\\b(api|crm|erp|pos|sms|url)\\b", Pattern.CASE_INSENSITIVE);

    private final WordTexts texts;
    private final Locale locale;

    private Vocabulary(WordTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The words in English or Dutch. */
    public static Vocabulary in(Locale locale) {
        return new Vocabulary(MessageBundles.get(WordTexts.class, Localized.Literal.of(locale.getLanguage())), locale);
    }

    public Word channel(String key) {
        return Term.find(Channel.class, key)
                .map(channel -> Word.plain(texts.channel(channel), channel.icon()))
                .orElseGet(() -> Word.plain(readable(key), "spark"));
    }

    public Word type(String key) {
        return Term.find(MomentType.class, key)
                .map(type -> Word.plain(texts.type(type), type.icon()))
                .orElseGet(() -> Word.plain(readable(key), "spark"));
    }

    public Word status(String key) {
        return Term.find(ContactStatus.class, key)
                .map(status -> new Word(texts.status(status), "", status.tone()))
                .orElseGet(() -> Word.plain(readable(key), ""));
    }

    public Word outcome(String key) {
        return Term.find(Outcome.class, key)
                .map(outcome -> new Word(texts.outcome(outcome), outcome.icon(), outcome.tone()))
                .orElseGet(() -> Word.plain(readable(key), "dash"));
    }

    /** The name of an event: those of the platform itself have a word, all others are called as their source does. */
    public String event(String name) {
        return switch (name) {
            case "Consent Granted" -> texts.consentGranted();
            case "Consent Withdrawn" -> texts.consentWithdrawn();
            default -> name;
        };
    }

    /** Why something is permitted or not, as a sentence. */
    public String reason(String key) {
        return word(ReasonCode.class, key, texts::reason);
    }

    /** What was chosen about a permission; any other text stays as it is. */
    public String choice(String key) {
        return Term.find(Choice.class, key).map(texts::choice).orElse(key);
    }

    /** How a value was chosen, as a sentence. */
    public String rule(String key) {
        return word(MergeRule.class, key, texts::rule);
    }

    /** What a computed trait tells, as the beginning of a sentence. */
    public String computation(String kind) {
        return word(ComputedKind.class, kind, texts::computation);
    }

    /** What is computed from events, such as {@code Sum}. */
    public String measure(String key) {
        return word(Measure.class, key, texts::measure);
    }

    /** The name of a trait. */
    public String trait(String key) {
        return Term.find(KnownTrait.class, KnownTrait.constantOf(key))
                .map(texts::trait)
                .orElseGet(() -> readable(key));
    }

    public Word direction(String key) {
        var direction = Term.find(Direction.class, key).orElse(Direction.INBOUND);
        return Word.plain(texts.direction(direction), direction.icon());
    }

    /** Why a link made nobody one person, as a sentence. */
    public String refusal(String key) {
        return word(Refusal.class, key, texts::refusal);
    }

    /** By which rule two identifiers are linked, as a sentence. */
    public Word linkRule(String key) {
        return Term.find(LinkRule.class, key)
                .map(rule -> Word.plain(texts.linkRule(rule), rule.icon()))
                .orElseGet(() -> Word.plain(readable(key), "spark"));
    }

    /** The name of a category of personal data. */
    public String category(String key) {
        return word(DataCategory.class, key, texts::category);
    }

    /** How a sentiment from −1 to 1 feels. */
    public Word mood(BigDecimal sentiment) {
        var mood = Mood.of(sentiment);
        return new Word(texts.mood(mood), mood.icon(), mood.tone());
    }

    /** The name of a namespace of identifiers. */
    public Word namespace(String key) {
        var icon = NAMESPACE_ICONS.getOrDefault(key, "tag");
        if (key == null || !key.contains(".")) {
            return Word.plain(trait(key), icon);
        }
        var parts = key.split("\\.", 2);
        return Word.plain(trait(parts[0]) + " · " + readable(parts[1]), icon);
    }

    /** A number of points with its sign, such as {@code +4.45}. */
    public String signed(BigDecimal points) {
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        var text = format.format(points.abs());
        return switch (points.setScale(2, RoundingMode.HALF_EVEN).signum()) {
            case 1 -> "+" + text;
            case -1 -> "−" + text;
            default -> text;
        };
    }

    public String yesOrNo(boolean value) {
        return value ? texts.yes() : texts.no();
    }

    public Locale locale() {
        return locale;
    }

    WordTexts texts() {
        return texts;
    }

    /** A key as people write it: {@code airport-surprise} becomes {@code Airport surprise}. */
    public static String readable(String key) {
        if (key == null || key.isBlank()) {
            return "–";
        }
        var words = key.replaceAll("([a-z])([0-9]+)([A-Z])", "$1 $2 $3")
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[_.-]+", " ")
                .strip();
        var lower = words.equals(words.toUpperCase(Locale.ROOT)) || !words.equals(key)
                ? words.toLowerCase(Locale.ROOT)
                : words;
        return lower.isEmpty() ? key : withInitials(capitalised(lower));
    }

    private static String withInitials(String text) {
        return INITIALS.matcher(text).replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
    }

    /** The text with its first letter in upper case. */
    public static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static <E extends Enum<E>> String word(Class<E> type, String key, Function<E, String> text) {
        return Term.find(type, key).map(text).orElseGet(() -> readable(key));
    }
}

package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Figures;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Term;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;

/** Writes what stands in a campaign as the visitor reads it. */
public final class CampaignWords {
    private static final double PERCENT = 100;
    private static final int DECIMALS = 9;

    private final Figures figures;
    private final FieldTexts texts;
    private final DecisionTexts decisions;

    private CampaignWords(Figures figures, FieldTexts texts, DecisionTexts decisions) {
        this.figures = figures;
        this.texts = texts;
        this.decisions = decisions;
    }

    static CampaignWords in(Figures figures) {
        var language = Localized.Literal.of(figures.words().locale().getLanguage());
        return new CampaignWords(
                figures,
                MessageBundles.get(FieldTexts.class, language),
                MessageBundles.get(DecisionTexts.class, language));
    }

    /** The name of a gate of decisions. */
    public String gate(String key) {
        return decisions.gate(Term.find(GateName.class, key).orElse(GateName.OTHER));
    }

    /** What a gate answered, as a sentence. */
    public String code(String key) {
        return Term.find(GateCode.class, key).map(decisions::code).orElseGet(() -> figures.words()
                .reason(key));
    }

    /** What a gate answered, as a sentence, where it is a code; any other text stays as it is. */
    public String codeOrText(JsonNode value) {
        return Term.find(GateCode.class, value.asText()).map(decisions::code).orElseGet(() -> any(value));
    }

    /** Numbers and times. */
    public Figures figures() {
        return figures;
    }

    /** The name of a field such as {@code expiresAfter}. */
    public String field(String name) {
        return FieldName.of(name).map(texts::name).orElseGet(() -> Vocabulary.readable(name));
    }

    /** The place of a difference or a fault, such as {@code actions[coffee-voucher].value.amount}, for people. */
    public String place(String path) {
        var steps = new ArrayList<String>();
        for (var part : path.split("\\.(?![^\\[]*\\])")) {
            int bracket = part.indexOf('[');
            var name = field(bracket < 0 ? part : part.substring(0, bracket));
            steps.add(
                    bracket < 0
                            ? name
                            : name + " "
                                    + which(
                                            part.substring(0, bracket),
                                            part.substring(bracket + 1).replace("]", "")));
        }
        return String.join(" › ", steps);
    }

    // People count from one, and treatments are told apart by their channels.
    private String which(String list, String step) {
        if (step.matches("[0-9]{1,4}")) {
            return Integer.toString(Integer.parseInt(step) + 1);
        }
        return FieldName.of(list).filter(FieldName.TREATMENTS::equals).isPresent()
                ? channel(step).text()
                : step;
    }

    /** A word of the model such as {@code SERVICE}; null stays null. */
    public String value(String key) {
        return key == null
                ? null
                : Term.find(KnownValue.class, key).map(texts::value).orElseGet(() -> Vocabulary.readable(key));
    }

    /** A channel with its icon. */
    public Word channel(String key) {
        return figures.words().channel(key);
    }

    /** An amount of money, or null. */
    public String money(JsonNode money) {
        var amount = Fields.text(money, "amount");
        return amount == null ? null : Fields.text(money, "currency") + " " + amount;
    }

    /** A length of time, or null. */
    public String length(JsonNode node, String field) {
        return figures.length(node, field);
    }

    /** A number with the decimals that it has, or null. */
    public String number(JsonNode node, String field) {
        var number = Fields.number(node, field);
        return number == null ? null : written(number);
    }

    /** The share of people who are left out, or null for nobody. */
    String holdOut(JsonNode holdOut) {
        var percent = Fields.number(holdOut, "percent");
        if (percent == null || percent.signum() == 0) {
            return null;
        }
        return holdOut.path("global").asBoolean()
                ? texts.ofPeopleGlobal(written(percent))
                : texts.ofPeople(written(percent));
    }

    /** How many contacts can be handled in each period, or null for no end. */
    String throughput(JsonNode capacity) {
        var contacts = number(capacity, "max");
        return contacts == null
                ? null
                : texts.throughput(contacts, period(capacity), Fields.text(capacity, "timeZone"));
    }

    // It is a day or a week of the calendar, not 24 hours from whenever.
    private String period(JsonNode capacity) {
        return switch (String.valueOf(Fields.text(capacity, "per"))) {
            case "PT24H", "P1D" -> texts.value(KnownValue.DAY);
            case "PT168H", "P7D" -> texts.value(KnownValue.WEEK);
            default -> length(capacity, "per");
        };
    }

    /** What share of contacts is expected to be answered, in percents, or null. */
    String expected(JsonNode propensity) {
        double alpha = propensity.path("alpha").asDouble();
        double both = alpha + propensity.path("beta").asDouble();
        return both <= 0 ? null : written(BigDecimal.valueOf(Math.round(PERCENT * alpha / both)));
    }

    /** The name of a country, or that it is all of them. */
    public String market(String code) {
        return code == null ? texts.everywhere() : Locale.of("", code).getDisplayCountry(locale());
    }

    /** The name of a language such as {@code nl-BE}. */
    public String language(String tag) {
        return Vocabulary.capitalised(Locale.forLanguageTag(tag).getDisplayName(locale()));
    }

    /** Anything that stands in a campaign, as text; null for nothing. */
    public String any(JsonNode value) {
        return any("", value);
    }

    /** What stands under a name such as {@code journey}, as text; null for nothing. */
    String any(String name, JsonNode value) {
        return new Lines(this).of(name, value);
    }

    String nothing() {
        return texts.empty();
    }

    /** A single value, as text. */
    String scalar(JsonNode value) {
        if (value.isBoolean()) {
            return figures.words().yesOrNo(value.asBoolean());
        }
        if (value.isNumber()) {
            return written(value.decimalValue());
        }
        var text = value.asText();
        try {
            if (text.matches("P[0-9DT].*")) {
                return figures.dates().length(Duration.parse(text));
            }
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T.*")) {
                Dates.When when = figures.dates().when(Instant.parse(text));
                return when.full();
            }
        } catch (DateTimeException other) {
            return text;
        }
        return Term.find(KnownValue.class, text).map(texts::value).orElse(text);
    }

    private String written(BigDecimal number) {
        var format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(number);
    }

    private Locale locale() {
        return figures.words().locale();
    }
}

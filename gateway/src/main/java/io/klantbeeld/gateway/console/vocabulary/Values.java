package io.klantbeeld.gateway.console.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the values of traits and properties for people, whatever their type: never as JSON. */
public final class Values {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    private static final Pattern DURATION = Pattern.compile("P(\\d+D)?(T(\\d+H)?(\\d+M)?(\\d+S)?)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private static final int MAX_DECIMALS = 6;
    private static final int HOURS = 24;

    private final Vocabulary words;
    private final Dates dates;

    public Values(Vocabulary words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** The value as a text, with what its name tells of it. */
    public String text(String name, JsonNode value) {
        if (!value.isTextual() || value.asText().isBlank()) {
            return text(value);
        }
        var text = value.asText();
        return switch (name) {
            case "locale", "language" -> language(text);
            case "country" -> country(text);
            case "channel" -> words.channel(text).text();
            case "action" -> words.choice(text);
            case "purpose", "topic", "brand", "campaign" -> Vocabulary.readable(text);
            default -> ofText(text);
        };
    }

    private String country(String text) {
        return text.matches("[A-Z]{2}") ? Locale.of("", text).getDisplayCountry(words.locale()) : text;
    }

    private String language(String tag) {
        var name = Locale.forLanguageTag(tag.replace('_', '-')).getDisplayLanguage(words.locale());
        return name.isEmpty() ? tag : Vocabulary.capitalised(name);
    }

    /** The value as a text. */
    public String text(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> NumberFormat.getInstance(words.locale()).format(value.decimalValue());
            case BOOLEAN -> words.yesOrNo(value.booleanValue());
            case ARRAY -> list(value);
            case OBJECT -> object(value);
            case NULL, MISSING -> "–";
            default -> ofText(value.asText());
        };
    }

    /** What was computed as a text, with what the kind of the computation tells of it. */
    public String computed(String kind, JsonNode value) {
        if ("BEST_HOUR".equals(kind) && value.isNumber()) {
            return "%02d:00–%02d:00".formatted(value.asInt(), (value.asInt() + 1) % HOURS);
        }
        return "CHANNEL_AFFINITY".equals(kind) && value.isObject() && !value.isEmpty() ? shares(value) : text(value);
    }

    private String shares(JsonNode value) {
        var percent = NumberFormat.getPercentInstance(words.locale());
        return value.properties().stream()
                .map(share -> words.channel(share.getKey()).text() + " "
                        + percent.format(share.getValue().asDouble()))
                .collect(Collectors.joining(" · "));
    }

    private String ofText(String text) {
        try {
            if (INSTANT.matcher(text).matches()) {
                return dates.when(Instant.parse(text)).full();
            }
            if (DURATION.matcher(text).matches()) {
                return dates.length(Duration.parse(text));
            }
            return DATE.matcher(text).matches() ? dates.date(LocalDate.parse(text)) : text;
        } catch (DateTimeException noDate) {
            return text;
        }
    }

    private String list(JsonNode value) {
        var texts = new ArrayList<String>();
        value.forEach(item -> texts.add(text(item)));
        return texts.isEmpty() ? "–" : String.join(", ", texts);
    }

    /** An amount of money, with no more decimals than it needs. */
    public String money(JsonNode value) {
        var amount = value.path("amount").asText();
        var currency = value.path("currency").asText();
        try {
            var format = NumberFormat.getInstance(words.locale());
            format.setMinimumFractionDigits(
                    Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
            format.setMaximumFractionDigits(MAX_DECIMALS);
            return format.format(new BigDecimal(amount)) + " " + currency;
        } catch (IllegalArgumentException noMoney) {
            return amount + " " + currency;
        }
    }

    private String object(JsonNode value) {
        if (value.hasNonNull("amount") && value.hasNonNull("currency")) {
            return money(value);
        }
        var texts = new ArrayList<String>();
        value.properties()
                .forEach(field ->
                        texts.add(words.trait(field.getKey()) + ": " + text(field.getKey(), field.getValue())));
        return texts.isEmpty() ? "–" : String.join(" · ", texts);
    }
}

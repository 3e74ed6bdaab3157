package io.klantbeeld.profile.timeline;

import io.klantbeeld.event.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the open properties of a moment say about it, where they say it in the usual words; what does not parse stays a
 * property and says nothing.
 *
 * @param sentiment −1 to 1: {@code sentiment} as a number or as POSITIVE, NEUTRAL, NEGATIVE, else {@code rating} between
 *     {@code worstRating} (1) and {@code bestRating} (5), as schema.org has them; may be null
 * @param cost {@code cost} as money, or as a number beside {@code currency}; may be null
 * @param conversation {@code conversationId}; may be null
 * @param contact {@code contactId}: the contact that the moment answers; may be null
 * @param campaign {@code context.campaign.name}, which the Segment specification takes from {@code utm_campaign}
 */
record Telling(BigDecimal sentiment, Money cost, String conversation, UUID contact, String campaign) {
    private static final int MAX_TEXT = 255;
    private static final int SENTIMENT_SCALE = 3;
    private static final int MAX_COST_SCALE = 6;
    private static final BigDecimal MAX_COST = BigDecimal.TEN.pow(12);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Map<String, BigDecimal> JUDGEMENTS =
            Map.of("POSITIVE", BigDecimal.ONE, "NEUTRAL", BigDecimal.ZERO, "NEGATIVE", BigDecimal.ONE.negate());

    static Telling of(Moment moment) {
        var properties = moment.properties();
        return new Telling(
                sentiment(properties),
                cost(properties),
                text(properties.getOrDefault("conversationId", properties.get("conversation_id"))),
                uuid(properties.get("contactId")),
                moment.context().get("campaign") instanceof Map<?, ?> campaign ? text(campaign.get("name")) : null);
    }

    private static BigDecimal sentiment(Map<String, Object> properties) {
        var stated = properties.get("sentiment");
        var sentiment =
                stated instanceof String word && JUDGEMENTS.containsKey(word) ? JUDGEMENTS.get(word) : number(stated);
        if (sentiment == null) {
            sentiment = rating(properties);
        }
        return sentiment == null || sentiment.abs().compareTo(BigDecimal.ONE) > 0
                ? null
                : sentiment.setScale(SENTIMENT_SCALE, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal rating(Map<String, Object> properties) {
        var rating = number(properties.get("rating"));
        var worst = number(properties.getOrDefault("worstRating", 1));
        var best = number(properties.getOrDefault("bestRating", 5));
        if (rating == null || worst == null || best == null || best.compareTo(worst) <= 0) {
            return null;
        }
        return rating.subtract(worst)
                .multiply(TWO)
                .divide(best.subtract(worst), SENTIMENT_SCALE + 1, RoundingMode.HALF_EVEN)
                .subtract(BigDecimal.ONE);
    }

    private static Money cost(Map<String, Object> properties) {
        return switch (properties.get("cost")) {
            case Money money -> money(money.amount(), money.currency());
            case Map<?, ?> money -> money(number(money.get("amount")), money.get("currency"));
            case null -> null;
            case Object amount -> money(number(amount), properties.get("currency"));
        };
    }

    private static Money money(BigDecimal amount, Object currency) {
        boolean known = amount != null
                && amount.abs().compareTo(MAX_COST) < 0
                && currency instanceof String code
                && CURRENCY.matcher(code).matches();
        return known ? new Money(amount.setScale(MAX_COST_SCALE, RoundingMode.HALF_EVEN), (String) currency) : null;
    }

    private static BigDecimal number(Object value) {
        return switch (value) {
            case Number number when isPlain(number.toString()) -> new BigDecimal(number.toString());
            case String text when isPlain(text) -> new BigDecimal(text);
            case null, default -> null;
        };
    }

    private static boolean isPlain(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static String text(Object value) {
        return value instanceof String text && !text.isBlank() && text.length() <= MAX_TEXT ? text : null;
    }

    private static UUID uuid(Object value) {
        try {
            return value instanceof String text && text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}

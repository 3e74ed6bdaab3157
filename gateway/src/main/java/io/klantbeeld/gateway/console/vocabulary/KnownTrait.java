package io.klantbeeld.gateway.console.vocabulary;

import java.util.Locale;

/** Names of traits and properties that are common enough to have a word of their own. */
enum KnownTrait {
    USER_ID,
    ANONYMOUS_ID,
    DEVICE,
    LOYALTY,
    CRM,
    SOCIAL,
    CURRENCY,
    FIRST_NAME,
    LAST_NAME,
    NAME,
    EMAIL,
    PHONE,
    LOCALE,
    LANGUAGE,
    TIME_ZONE,
    COUNTRY,
    CITY,
    ADDRESS,
    POSTAL_CODE,
    BIRTH_DATE,
    GENDER,
    COMPANY,
    TITLE,
    SPECIALISM,
    CHANNEL,
    ACTION,
    PURPOSE,
    TOPIC,
    BRAND,
    DURATION,
    TOTAL,
    COST,
    CODE,
    DISPOSITION,
    AIRPORT,
    FLIGHT,
    SEAT,
    GATE,
    DESTINATION,
    ORDER_ID,
    LAST_AT,
    RECENCY_DAYS,
    FREQUENCY,
    MONETARY;

    /** The constant for a name such as {@code firstName} or {@code first_name}. */
    static String constantOf(String trait) {
        return trait.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}

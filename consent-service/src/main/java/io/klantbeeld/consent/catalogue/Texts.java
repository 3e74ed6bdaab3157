package io.klantbeeld.consent.catalogue;

/** The forms of the catalogue's keys and tags. */
final class Texts {
    static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";
    static final String KEY_MESSAGE = "must be lower-case letters, digits and hyphens";
    static final String LOCALE = "[a-z]{2}(-[A-Z]{2})?";
    static final String LOCALE_MESSAGE = "must be a language such as nl, or a language and country such as nl-BE";
    static final String COUNTRY = "[A-Z]{2}";
    static final String COUNTRY_MESSAGE = "must be an ISO 3166-1 alpha-2 code";
    static final String JURISDICTION = "[a-z]{2}";
    static final String JURISDICTION_MESSAGE = "must be a country in lower case such as nl, or eu for every other";

    private Texts() {}
}

package io.klantbeeld.gateway.console.vocabulary;

/** What a person, or somebody on their behalf, chose about a permission. */
public enum Choice {
    GRANT,
    CONFIRM,
    REFUSE,
    WITHDRAW,
    OBJECT,
    RENEW,
    INVALIDATE,
    REQUEST
}

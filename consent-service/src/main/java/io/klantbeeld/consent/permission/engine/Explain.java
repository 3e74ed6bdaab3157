package io.klantbeeld.consent.permission.engine;

/** Whether a decision names the first reason against it, or every one. */
public enum Explain {
    FIRST,
    ALL
}

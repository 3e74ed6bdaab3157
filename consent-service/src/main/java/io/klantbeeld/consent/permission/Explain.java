package io.klantbeeld.consent.permission;

/** Whether a decision names the first reason against it, or every one. */
enum Explain {
    FIRST,
    ALL
}

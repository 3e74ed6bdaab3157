package io.klantbeeld.consent.fact;

/** How the time zone of a wish is known. */
public enum ZoneSource {
    DECLARED,
    DEVICE,
    INFERRED
}

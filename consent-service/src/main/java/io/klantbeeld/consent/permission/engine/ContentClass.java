package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.PurposeClass;

/** What a message is, whatever its purpose is called. */
public enum ContentClass {
    PROMOTIONAL,
    MEDICAL,
    SERVICE,
    SAFETY;

    /** Whether such content may travel under a purpose; promotion never travels as service or medical information. */
    boolean fits(PurposeClass purpose) {
        return this != PROMOTIONAL || purpose.isRefusable() && purpose != PurposeClass.MEDICAL_INFO;
    }
}

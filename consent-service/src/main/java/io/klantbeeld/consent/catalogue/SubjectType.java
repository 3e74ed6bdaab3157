package io.klantbeeld.consent.catalogue;

/** In which capacity a person is met; the law tells them apart. */
public enum SubjectType {
    CONSUMER,
    SOLE_TRADER,
    LEGAL_PERSON,
    /** A healthcare professional. */
    HCP,
    MINOR;

    /** The type of a name that profile-service tells; a consumer where it tells none that is known. */
    public static SubjectType of(String name) {
        for (var type : values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return CONSUMER;
    }
}

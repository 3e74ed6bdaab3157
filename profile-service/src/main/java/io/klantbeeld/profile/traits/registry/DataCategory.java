package io.klantbeeld.profile.traits.registry;

/** What kind of data a trait holds; it decides who sees the value. */
public enum DataCategory {
    IDENTITY(true),
    CONTACT(true),
    FINANCIAL(true),
    HEALTH(true),
    LOCALE(false),
    BEHAVIOUR(false),
    /** Nobody has said yet what the trait holds, so it is treated as personal. */
    UNREGISTERED(true);

    private final boolean personal;

    DataCategory(boolean personal) {
        this.personal = personal;
    }

    /** Whether values are masked without the scope {@code profile:pii}. */
    public boolean isPersonal() {
        return personal;
    }
}

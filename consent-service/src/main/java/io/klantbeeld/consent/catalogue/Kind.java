package io.klantbeeld.consent.catalogue;

/** What an entry of the catalogue defines. */
enum Kind {
    CONTROLLER(Controller.class),
    BRAND(Brand.class),
    PURPOSE(Purpose.class),
    TOPIC(Topic.class),
    NOTICE(Notice.class),
    RULE_PACK(RulePack.class);

    private final Class<? extends Definition> type;

    Kind(Class<? extends Definition> type) {
        this.type = type;
    }

    Class<? extends Definition> type() {
        return type;
    }

    static Kind of(Definition definition) {
        return switch (definition) {
            case Controller ignored -> CONTROLLER;
            case Brand ignored -> BRAND;
            case Purpose ignored -> PURPOSE;
            case Topic ignored -> TOPIC;
            case Notice ignored -> NOTICE;
            case RulePack ignored -> RULE_PACK;
        };
    }
}

package io.klantbeeld.gateway.console.campaign;

import io.klantbeeld.gateway.console.vocabulary.Term;

/** What happened in the life of a campaign. */
enum Transition {
    CREATE("pen"),
    REVISE("pen"),
    SUBMIT("eye"),
    APPROVE("check"),
    REJECT("replay"),
    SCHEDULE("clock"),
    START("spark"),
    PAUSE("pause"),
    RESUME("spark"),
    COMPLETE("flag"),
    CANCEL("cross"),
    ARCHIVE("file"),
    KILL("cross"),
    LIFT("spark"),
    BRAKE("pause"),
    RELEASE("spark"),
    OTHER("dash");

    private final String icon;

    Transition(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    static Transition of(String name) {
        return Term.find(Transition.class, name).orElse(OTHER);
    }
}

package io.klantbeeld.gateway.console.permission;

/** The lists of what was stated beside choices. */
enum FactList {
    SUPPRESSIONS("suppressions"),
    PREFERENCES("preferences"),
    ATTRIBUTE_GRANTS("attribute-grants"),
    RELATIONSHIPS("relationships"),
    GUARDIANSHIPS("guardianships"),
    DELEGATIONS("delegations");

    private final String path;

    FactList(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}

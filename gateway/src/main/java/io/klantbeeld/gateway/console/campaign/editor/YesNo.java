package io.klantbeeld.gateway.console.campaign.editor;

/** A choice between two. */
enum YesNo {
    TRUE,
    FALSE;

    /** How it is sent. */
    public String key() {
        return this == TRUE ? "true" : "false";
    }
}

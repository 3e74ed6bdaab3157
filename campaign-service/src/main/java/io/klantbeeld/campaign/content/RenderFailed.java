package io.klantbeeld.campaign.content;

/** Says why a message cannot be rendered for a person; the reason names the template's own words, never a value. */
public final class RenderFailed extends Exception {
    RenderFailed(String reason) {
        super(reason);
    }

    /** Why, fit for the gate's evidence and for logs. */
    public String reason() {
        return getMessage();
    }
}

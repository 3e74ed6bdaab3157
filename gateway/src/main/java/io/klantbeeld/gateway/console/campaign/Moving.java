package io.klantbeeld.gateway.console.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.klantbeeld.gateway.console.shell.Visit;
import jakarta.enterprise.context.RequestScoped;

/** Moves campaigns on as a form says. */
@RequestScoped
class Moving {
    private static final String START = "startAt";

    private final Campaigns campaigns;
    private final Visit visit;

    Moving(Campaigns campaigns, Visit visit) {
        this.campaigns = campaigns;
        this.visit = visit;
    }

    Answer take(String key, Step step, Form form) {
        return step == Step.LIFT
                ? campaigns.lift(key)
                : campaigns.step(key, step.noun(), form.text("attempt"), body(step, form));
    }

    private ObjectNode body(Step step, Form form) {
        var body = Settings.object();
        switch (step) {
            case APPROVE -> Settings.texts(form, body, "hash");
            case REJECT, PAUSE, KILL -> Settings.texts(form, body, "reason");
            case SCHEDULE -> Settings.moment(body, START, form.text(START), visit.dates());
            case COPY -> body.put("key", form.text("newKey"));
            case SUBMIT, RESUME, COMPLETE, CANCEL, ARCHIVE, LIFT -> {
                // There is nothing to add.
            }
        }
        return body;
    }

    /** Where one goes on. */
    String next(String key, Step step, Form form) {
        return CampaignRow.address(step == Step.COPY ? form.text("newKey") : key);
    }
}

package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Change;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.klantbeeld.campaign.contact.dispatch.Addressing.Addressed;
import io.klantbeeld.campaign.content.RenderContext;
import io.klantbeeld.campaign.content.RenderFailed;
import io.klantbeeld.campaign.content.Templates;
import io.klantbeeld.campaign.permission.Answer.Permit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the message of a permitted contact, with nothing in it that the person does not allow to be used. */
@ApplicationScoped
class Writing {
    private final Templates templates;

    Writing(Templates templates) {
        this.templates = templates;
    }

    /** Writes a letter, or hands the contact to {@code stopped} when that is not possible. */
    Optional<Letter> write(Addressed addressed, Permit permit, Consumer<Change> stopped) {
        var contact = addressed.contact();
        if (permit.oneClickRequired() && permit.oneClickUrl() == null) {
            stopped.accept(stopped(contact, "OPT_OUT_MISSING", Map.of()));
            return Optional.empty();
        }
        try {
            var plan = contact.plan();
            var language = permit.language() == null ? addressed.person().language() : permit.language();
            var content = templates.render(plan.revision(), plan.template(), language, context(addressed, permit));
            return Optional.of(new Letter(addressed, permit, content));
        } catch (RenderFailed e) {
            stopped.accept(stopped(contact, "RENDER_FAILED", Map.of("reason", e.reason())));
            return Optional.empty();
        }
    }

    private static RenderContext context(Addressed addressed, Permit permit) {
        var plan = addressed.contact().plan();
        var traits = new HashMap<>(addressed.person().traitsFor(plan.brand()));
        traits.keySet().removeAll(permit.deniedAttributes());
        return new RenderContext(traits, plan.event(), plan.brand(), permit.oneClickUrl(), permit.preferenceUrl());
    }

    private static Change stopped(Contact contact, String code, Map<String, Object> evidence) {
        return Change.to(ContactState.CANCELLED, contact).because("CONTENT", code, evidence);
    }
}

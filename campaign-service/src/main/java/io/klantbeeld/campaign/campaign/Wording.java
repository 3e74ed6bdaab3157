package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.content.CompiledTemplates;
import io.klantbeeld.campaign.content.Templates;
import io.klantbeeld.campaign.projection.PurposeClass;
import io.klantbeeld.campaign.projection.Purposes;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Compiles what a campaign says, as the purposes of its actions demand. */
@ApplicationScoped
class Wording {
    private final Templates templates;
    private final Purposes purposes;

    Wording(Templates templates, Purposes purposes) {
        this.templates = templates;
        this.purposes = purposes;
    }

    CompiledTemplates compile(CampaignDefinition definition) {
        return templates.compile(definition.templates(), owed(definition.actions()), "templates");
    }

    List<Violation> faults(CampaignDefinition definition) {
        return templates.check(definition.templates(), owed(definition.actions()), "templates");
    }

    void publish(UUID revision, CompiledTemplates compiled) {
        templates.publish(revision, compiled);
    }

    // A template that any action uses for a purpose that can be refused has to show how.
    private Set<String> owed(List<Action> actions) {
        var classes = purposes.classesOf(actions.stream().map(Action::purpose).collect(Collectors.toSet()));
        var owed = new HashSet<String>();
        actions.stream().filter(action -> isOwed(action, classes)).forEach(action -> owed.addAll(templatesOf(action)));
        actions.stream()
                .filter(action -> !isOwed(action, classes))
                .forEach(action -> owed.removeAll(templatesOf(action)));
        return owed;
    }

    private static boolean isOwed(Action action, Map<String, PurposeClass> classes) {
        return !classes.get(action.purpose()).isRefusable();
    }

    private static Set<String> templatesOf(Action action) {
        return action.treatments().stream().map(Treatment::template).collect(Collectors.toSet());
    }
}

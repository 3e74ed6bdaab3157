package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.expression.Condition;
import io.klantbeeld.campaign.expression.Conditions;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compiles the conditions of a campaign. */
@ApplicationScoped
class CampaignCompiler {
    private static final String UNKNOWN_SEGMENT = "names a segment that is not known: it is false for everybody";

    private final Conditions conditions;

    CampaignCompiler(Conditions conditions) {
        this.conditions = conditions;
    }

    Compilation compile(CampaignDefinition definition) {
        var violations = new ArrayList<Violation>();
        var warnings = new ArrayList<Violation>();
        var entry = definition.journey().entry();
        var when = entry.when() == null
                ? Optional.<Condition>empty()
                : conditions.compile(entry.when(), "journey.entry.when", violations);
        when.ifPresent(condition -> warn("journey.entry.when", condition, warnings));
        var rules = new HashMap<String, CompiledCampaign.Rules>();
        for (int i = 0; i < definition.actions().size(); i++) {
            var action = definition.actions().get(i);
            rules(action, "actions[" + i + "].", violations, warnings)
                    .ifPresent(compiled -> rules.put(action.key(), compiled));
        }
        return new Compilation(when, rules, violations, warnings);
    }

    private Optional<CompiledCampaign.Rules> rules(
            Action action, String field, List<Violation> violations, List<Violation> warnings) {
        var compiled = Stream.of(
                        new Text(field + "eligibility", action.eligibility()),
                        new Text(field + "applicability", action.applicability()),
                        new Text(field + "suitability", action.suitability()))
                .map(text -> conditions
                        .compile(text.words(), text.field(), violations)
                        .map(condition -> {
                            warn(text.field(), condition, warnings);
                            return condition;
                        }))
                .flatMap(Optional::stream)
                .toList();
        return compiled.size() < 3
                ? Optional.empty()
                : Optional.of(new CompiledCampaign.Rules(compiled.get(0), compiled.get(1), compiled.get(2)));
    }

    // Segments arrive with profile-service's rules; until then none is known.
    private static void warn(String field, Condition condition, List<Violation> warnings) {
        condition.segments().stream()
                .sorted()
                .forEach(segment ->
                        warnings.add(Violation.of(field, UNKNOWN_SEGMENT).hinting(segment)));
    }

    private record Text(String field, String words) {}

    /** What a definition's conditions came to. */
    record Compilation(
            Optional<Condition> when,
            Map<String, CompiledCampaign.Rules> rules,
            List<Violation> violations,
            List<Violation> warnings) {
        CompiledCampaign of(RevisionEntity revision, CampaignDefinition definition) {
            return new CompiledCampaign(revision.campaign, revision.id, revision.number, definition, when, rules);
        }
    }
}

package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.check.NamedSegment;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.Audience;
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
    private final Conditions conditions;

    CampaignCompiler(Conditions conditions) {
        this.conditions = conditions;
    }

    Compilation compile(CampaignDefinition definition) {
        var violations = new ArrayList<Violation>();
        var segments = new ArrayList<NamedSegment>();
        var entry = definition.journey().entry();
        var when = entry.when() == null
                ? Optional.<Condition>empty()
                : conditions.compile(entry.when(), "journey.entry.when", violations);
        when.ifPresent(condition -> name("journey.entry.when", condition, segments));
        var audience = audience(definition.audience(), violations, segments);
        var rules = new HashMap<String, CompiledCampaign.Rules>();
        for (int i = 0; i < definition.actions().size(); i++) {
            var action = definition.actions().get(i);
            rules(action, "actions[" + i + "].", violations, segments)
                    .ifPresent(compiled -> rules.put(action.key(), compiled));
        }
        return new Compilation(when, audience, rules, violations, segments);
    }

    private Optional<Condition> audience(Audience audience, List<Violation> violations, List<NamedSegment> segments) {
        if (audience == null) {
            return Optional.empty();
        }
        if (audience.segment() != null) {
            segments.add(NamedSegment.in("audience.segment", audience.segment()));
        }
        var when = audience.when() == null
                ? Optional.<Condition>empty()
                : conditions.compileOfPerson(audience.when(), "audience.when", violations);
        when.ifPresent(condition -> name("audience.when", condition, segments));
        return when;
    }

    private Optional<CompiledCampaign.Rules> rules(
            Action action, String field, List<Violation> violations, List<NamedSegment> segments) {
        var compiled = Stream.of(
                        new Text(field + "eligibility", action.eligibility()),
                        new Text(field + "applicability", action.applicability()),
                        new Text(field + "suitability", action.suitability()))
                .map(text -> conditions
                        .compile(text.words(), text.field(), violations)
                        .map(condition -> {
                            name(text.field(), condition, segments);
                            return condition;
                        }))
                .flatMap(Optional::stream)
                .toList();
        return compiled.size() < 3
                ? Optional.empty()
                : Optional.of(new CompiledCampaign.Rules(compiled.get(0), compiled.get(1), compiled.get(2)));
    }

    private static void name(String field, Condition condition, List<NamedSegment> segments) {
        condition.segments().forEach(name -> segments.add(NamedSegment.in(field, name)));
    }

    private record Text(String field, String words) {}

    /**
     * What a definition's conditions came to.
     *
     * @param segments what they name of others, which may be gone later though it was there
     */
    record Compilation(
            Optional<Condition> when,
            Optional<Condition> audience,
            Map<String, CompiledCampaign.Rules> rules,
            List<Violation> violations,
            List<NamedSegment> segments) {
        CompiledCampaign of(RevisionEntity revision, CampaignDefinition definition) {
            return new CompiledCampaign(
                    revision.campaign, revision.id, revision.number, definition, when, audience, rules);
        }
    }
}

package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.CampaignCompiler.Compilation;
import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.content.TemplateDefinition;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.event.Money;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Finds what a campaign names that does not exist, and what cannot be meant. */
@ApplicationScoped
class DefinitionCheck {
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Initiatives initiatives;
    private final ContactPolicies policies;
    private final Channels channels;
    private final SegmentCheck segments;

    DefinitionCheck(Initiatives initiatives, ContactPolicies policies, Channels channels, SegmentCheck segments) {
        this.initiatives = initiatives;
        this.policies = policies;
        this.channels = channels;
        this.segments = segments;
    }

    List<Violation> of(CampaignDefinition definition, Compilation compilation) {
        var found = new ArrayList<Violation>();
        checkNames(definition, found);
        checkTimes(definition, found);
        unique("actions", definition.actions().stream().map(Action::key).toList(), found);
        unique(
                "templates",
                definition.templates().stream().map(TemplateDefinition::key).toList(),
                found);
        unique(
                "journey.steps",
                definition.journey().steps().stream().map(Step::key).toList(),
                found);
        for (int i = 0; i < definition.journey().steps().size(); i++) {
            checkStep(definition, definition.journey().steps().get(i), "journey.steps[" + i + "].", found);
        }
        for (int i = 0; i < definition.actions().size(); i++) {
            checkAction(definition, definition.actions().get(i), "actions[" + i + "].", found);
        }
        found.addAll(compilation.violations());
        found.addAll(segments.of(definition.brand(), compilation));
        return found;
    }

    /** What keeps the installation from sending the campaign, for the operator to put right. */
    List<Violation> obstacles(CampaignDefinition definition) {
        var found = new ArrayList<Violation>();
        for (int i = 0; i < definition.actions().size(); i++) {
            var treatments = definition.actions().get(i).treatments();
            for (int j = 0; j < treatments.size(); j++) {
                var field = "actions[" + i + "].treatments[" + j + "].channel";
                channels.find(treatments.get(j).channel())
                        .map(channel -> channel.validate(definition.brand()))
                        .orElse(List.of("The installation does not have this channel"))
                        .forEach(obstacle -> found.add(Violation.of(field, obstacle)));
            }
        }
        return found;
    }

    private void checkNames(CampaignDefinition definition, List<Violation> found) {
        if (initiatives.count("id = ?1 and brand = ?2", definition.initiative(), definition.brand()) == 0) {
            found.add(Violation.of("initiative", "is not an initiative of the brand"));
        }
        var known = policies.known(definition.brand(), definition.policies());
        for (int i = 0; i < definition.policies().size(); i++) {
            if (!known.contains(definition.policies().get(i))) {
                found.add(Violation.of("policies[" + i + "]", "is not a contact policy of the brand"));
            }
        }
    }

    private static void checkTimes(CampaignDefinition definition, List<Violation> found) {
        var validity = definition.validity();
        if (validity.from() != null && validity.to() != null && !validity.from().isBefore(validity.to())) {
            found.add(Violation.of("validity.to", "must be after validity.from"));
        }
        var attribution = definition.attributionWindow();
        if (attribution != null && attribution.isNegative()) {
            found.add(Violation.of("attributionWindow", "must not be negative"));
        }
    }

    private static void checkStep(CampaignDefinition definition, Step step, String field, List<Violation> found) {
        if (definition.action(step.action()).isEmpty()) {
            found.add(Violation.of(field + "action", "is not an action of the campaign"));
        }
        if (step.expiresAfter().isNegative()
                || step.expiresAfter().isZero()
                || step.expiresAfter().compareTo(LONGEST) > 0) {
            found.add(Violation.of(field + "expiresAfter", "must be longer than nothing and at most P30D"));
        }
    }

    private void checkAction(CampaignDefinition definition, Action action, String field, List<Violation> found) {
        checkMoney(field + "value", action.value(), found);
        for (int i = 0; i < action.treatments().size(); i++) {
            var treatment = action.treatments().get(i);
            var place = field + "treatments[" + i + "].";
            checkMoney(place + "cost", treatment.cost(), found);
            if (channels.find(treatment.channel()).isEmpty()) {
                found.add(Violation.of(place + "channel", "is not a channel that this installation has"));
            }
            if (definition.template(treatment.template()).isEmpty()) {
                found.add(Violation.of(place + "template", "is not a template of the campaign"));
            }
        }
        unique(
                field + "treatments",
                action.treatments().stream().map(Treatment::channel).toList(),
                found);
    }

    private static void checkMoney(String field, Money money, List<Violation> found) {
        if (money == null) {
            return;
        }
        if (money.amount().signum() < 0
                || money.amount().scale() > 9
                || money.amount().precision() > 18) {
            found.add(Violation.of(
                    field + ".amount", "must not be negative, nor have more than 18 digits or 9 decimals"));
        }
        if (!money.currency().matches("[A-Z]{3}")) {
            found.add(Violation.of(field + ".currency", "must be an ISO 4217 code"));
        }
    }

    private static void unique(String field, List<String> keys, List<Violation> found) {
        var seen = new HashSet<String>();
        for (int i = 0; i < keys.size(); i++) {
            if (!seen.add(Objects.requireNonNullElse(keys.get(i), ""))) {
                found.add(Violation.of(field + "[" + i + "]", "has the same key as one before it"));
            }
        }
    }
}

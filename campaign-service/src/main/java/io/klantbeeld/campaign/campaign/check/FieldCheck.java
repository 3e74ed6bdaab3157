package io.klantbeeld.campaign.campaign.check;

import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.campaign.definition.Journey;
import io.klantbeeld.campaign.campaign.definition.Journey.ReEntry;
import io.klantbeeld.campaign.campaign.definition.Journey.Step;
import io.klantbeeld.campaign.campaign.definition.Throughput;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.content.TemplateDefinition;
import io.klantbeeld.event.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/** Finds what contradicts itself within one campaign, whatever else there is. */
final class FieldCheck {
    private static final Duration LONGEST_WAIT = Duration.ofDays(30);
    private static final Duration LONGEST_REST = Duration.ofDays(400);
    private static final Pattern PLACEMENT = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private final CampaignDefinition definition;
    private final Faults faults = new Faults();

    private FieldCheck(CampaignDefinition definition) {
        this.definition = definition;
    }

    static Findings of(CampaignDefinition definition, Instant now) {
        var check = new FieldCheck(definition);
        check.times(now);
        check.audience();
        check.faults.money("budget", definition.budget());
        check.capacity("capacity", definition.capacity());
        check.keys();
        check.journey(definition.journey());
        for (int i = 0; i < definition.actions().size(); i++) {
            check.action(definition.actions().get(i), "actions[" + i + "].");
        }
        return check.faults.refused();
    }

    private void times(Instant now) {
        var validity = definition.validity();
        if (validity.from() != null && validity.to() != null) {
            faults.addIf(!validity.from().isBefore(validity.to()), "validity.to", "must be after validity.from");
        }
        faults.addIf(validity.to() != null && !validity.to().isAfter(now), "validity.to", "must not be in the past");
        var attribution = definition.attributionWindow();
        faults.addIf(attribution != null && attribution.isNegative(), "attributionWindow", "must not be negative");
    }

    private void audience() {
        var audience = definition.audience();
        faults.addIf(
                audience != null && audience.segment() == null && audience.when() == null,
                "audience",
                "must name a segment or say when");
    }

    private void keys() {
        faults.unique("actions", definition.actions().stream().map(Action::key).toList());
        faults.unique(
                "templates",
                definition.templates().stream().map(TemplateDefinition::key).toList());
        faults.unique(
                "journey.steps",
                definition.journey().steps().stream().map(Step::key).toList());
    }

    private void journey(Journey journey) {
        for (int i = 0; i < journey.steps().size(); i++) {
            var step = journey.steps().get(i);
            var field = "journey.steps[" + i + "].";
            faults.addIf(
                    definition.action(step.action()).isEmpty(), field + "action", "is not an action of the campaign");
            faults.length(field + "expiresAfter", step.expiresAfter(), LONGEST_WAIT);
        }
        if (journey.reEntryAfter() != null) {
            faults.length("journey.reEntryAfter", journey.reEntryAfter(), LONGEST_REST);
        }
        faults.addIf(
                (journey.reEntry() == ReEntry.AFTER) != (journey.reEntryAfter() != null),
                "journey.reEntryAfter",
                "is for reEntry AFTER, which needs it");
    }

    private void action(Action action, String field) {
        faults.money(field + "value", action.value());
        capacity(field + "capacity", action.capacity());
        for (int i = 0; i < action.treatments().size(); i++) {
            treatment(action.treatments().get(i), field + "treatments[" + i + "].");
        }
        faults.unique(
                field + "treatments",
                action.treatments().stream().map(Treatment::channel).toList());
    }

    private void capacity(String field, Throughput capacity) {
        faults.addIf(
                capacity != null && !capacity.isOfTheCalendar(),
                field + ".per",
                "must be equal parts of a day in whole minutes, P1D or P7D");
    }

    private void treatment(Treatment treatment, String field) {
        faults.money(field + "cost", treatment.cost());
        currency(field, treatment.cost());
        faults.addIf(
                definition.template(treatment.template()).isEmpty(),
                field + "template",
                "is not a template of the campaign");
        treatment.weight().forEach((placement, weight) -> {
            if (!PLACEMENT.matcher(placement).matches()) {
                faults.add(field + "weight", "is by placement: lower-case letters, digits and hyphens");
            } else {
                faults.addIf(
                        weight == null || weight.signum() <= 0 || weight.precision() > 18 || weight.scale() > 9,
                        field + "weight." + placement,
                        "must be more than nothing, with at most 18 digits and 9 decimals");
            }
        });
    }

    // What is counted against a budget is counted in its currency.
    private void currency(String field, Money cost) {
        var budget = definition.budget();
        faults.addIf(
                budget != null && cost != null && !cost.currency().equals(budget.currency()),
                field + "cost.currency",
                "must be that of the budget");
    }
}

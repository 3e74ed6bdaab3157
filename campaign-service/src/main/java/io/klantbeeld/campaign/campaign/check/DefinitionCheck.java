package io.klantbeeld.campaign.campaign.check;

import io.klantbeeld.campaign.campaign.definition.CampaignDefinition;
import io.klantbeeld.campaign.campaign.definition.Treatment;
import io.klantbeeld.campaign.campaign.initiative.Initiatives;
import io.klantbeeld.campaign.channel.ChannelName;
import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Finds what a campaign names that does not exist, and what cannot be meant. */
@ApplicationScoped
public class DefinitionCheck {
    private final Initiatives initiatives;
    private final ContactPolicies policies;
    private final Channels channels;
    private final NameChecks names;
    private final Clock clock;

    DefinitionCheck(
            Initiatives initiatives, ContactPolicies policies, Channels channels, NameChecks names, Clock clock) {
        this.initiatives = initiatives;
        this.policies = policies;
        this.channels = channels;
        this.names = names;
        this.clock = clock;
    }

    /** What refuses a campaign that is written now, and what its author should know. */
    public Findings of(Subject campaign) {
        return Findings.refused(unknownNames(campaign.definition()))
                .and(FieldCheck.of(campaign.definition(), clock.instant()))
                .and(names.of(List.of(campaign)).getFirst());
    }

    /** What the authors of campaigns should know, each in turn: what was there when it was written may be gone by now. */
    public List<List<Violation>> warnings(List<Subject> campaigns) {
        return names.of(campaigns).stream().map(Findings::all).toList();
    }

    /** What keeps the installation from sending the campaign, for the operator to put right. */
    public List<Violation> obstacles(CampaignDefinition definition) {
        var found = new ArrayList<Violation>();
        eachTreatment(definition, (field, treatment) -> channels.find(treatment.channel())
                .filter(channel -> !lacksAddresses(treatment))
                .map(channel -> channel.validate(definition.brand()))
                .orElseGet(() -> channels.isServed(treatment.channel())
                        ? List.of()
                        : List.of("The installation does not have this channel"))
                .forEach(obstacle -> found.add(Violation.of(field + "channel", obstacle))));
        return found;
    }

    private List<Violation> unknownNames(CampaignDefinition definition) {
        var faults = new ArrayList<Violation>();
        if (!initiatives.has(definition.initiative(), definition.brand())) {
            faults.add(Violation.of("initiative", "is not an initiative of the brand"));
        }
        var known = policies.known(definition.brand(), definition.policies());
        IntStream.range(0, definition.policies().size())
                .filter(i -> !known.contains(definition.policies().get(i)))
                .forEach(i -> faults.add(Violation.of("policies[" + i + "]", "is not a contact policy of the brand")));
        eachTreatment(definition, (field, treatment) -> {
            if (lacksAddresses(treatment)) {
                faults.add(
                        Violation.of(field + "channel", "is a channel of which the platform knows no addresses yet"));
            } else if (!channels.isServed(treatment.channel())) {
                faults.add(Violation.of(field + "channel", "is not a channel that this installation has"));
            }
        });
        return faults;
    }

    private static boolean lacksAddresses(Treatment treatment) {
        return ChannelName.of(treatment.channel())
                .filter(ChannelName::lacksAddresses)
                .isPresent();
    }

    private static void eachTreatment(CampaignDefinition definition, BiConsumer<String, Treatment> seen) {
        for (int i = 0; i < definition.actions().size(); i++) {
            var treatments = definition.actions().get(i).treatments();
            for (int j = 0; j < treatments.size(); j++) {
                seen.accept("actions[" + i + "].treatments[" + j + "].", treatments.get(j));
            }
        }
    }
}

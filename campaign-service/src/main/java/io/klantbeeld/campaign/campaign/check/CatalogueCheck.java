package io.klantbeeld.campaign.campaign.check;

import io.klantbeeld.campaign.campaign.definition.Action;
import io.klantbeeld.campaign.projection.Purposes;
import io.klantbeeld.campaign.projection.Topics;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the purposes and topics that campaigns name and the catalogue does not have: nobody could permit them. */
@ApplicationScoped
class CatalogueCheck {
    private static final String HINT = "the catalogue is kept in consent-service, under /api/v1/purposes and /topics";

    private final Purposes purposes;
    private final Topics topics;

    CatalogueCheck(Purposes purposes, Topics topics) {
        this.purposes = purposes;
        this.topics = topics;
    }

    /** What is found of each campaign, in their order; mere warnings while nothing of the catalogue has arrived. */
    List<Findings> of(Collection<Subject> campaigns) {
        var actions = campaigns.stream()
                .flatMap(campaign -> campaign.definition().actions().stream())
                .toList();
        var known = new Known(
                purposes.inForce(actions.stream().map(Action::purpose).collect(Collectors.toSet())),
                purposes.areTold(),
                topics.brandsOf(actions.stream()
                        .flatMap(action -> action.topics().stream())
                        .collect(Collectors.toSet())),
                topics.areTold());
        return campaigns.stream().map(known::findings).toList();
    }

    private record Known(
            Set<String> purposes, boolean purposesAreTold, Map<String, String> topics, boolean topicsAreTold) {
        Findings findings(Subject campaign) {
            var unknownPurposes = new ArrayList<Violation>();
            var unknownTopics = new ArrayList<Violation>();
            var actions = campaign.definition().actions();
            for (int i = 0; i < actions.size(); i++) {
                if (!purposes.contains(actions.get(i).purpose())) {
                    unknownPurposes.add(Violation.of("actions[" + i + "].purpose", "is not a purpose of the catalogue")
                            .hinting(HINT));
                }
                unknownTopics.addAll(unknownTopics(
                        "actions[" + i + "].topics", actions.get(i).topics(), campaign.brand()));
            }
            return graded(purposesAreTold, unknownPurposes).and(graded(topicsAreTold, unknownTopics));
        }

        private List<Violation> unknownTopics(String field, List<String> named, String brand) {
            var unknown = new ArrayList<Violation>();
            for (int i = 0; i < named.size(); i++) {
                if (!brand.equals(topics.get(named.get(i)))) {
                    unknown.add(Violation.of(field + "[" + i + "]", "is not a topic of the brand")
                            .hinting(HINT));
                }
            }
            return unknown;
        }

        private static Findings graded(boolean told, List<Violation> unknown) {
            return told ? Findings.refused(unknown) : Findings.warned(unknown);
        }
    }
}

package io.klantbeeld.gateway.console.administration.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What forms about the rules of identity let one choose from. */
@Named("ruleChoices")
@ApplicationScoped
class RuleChoices {
    public List<NamespaceView.Period> getPeriods() {
        return List.of(NamespaceView.Period.values());
    }

    public List<Finding.Refusal> getRefusals() {
        return Arrays.stream(Finding.Refusal.values())
                .filter(Predicate.not(Finding.Refusal.OTHER::equals))
                .toList();
    }
}

package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.Usage;
import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How much contact a person has had, against what policies permit. */
record PressureView(UUID person, List<Cap> caps) {
    static PressureView of(UUID person, List<Usage> usages) {
        return new PressureView(person, usages.stream().map(Cap::of).toList());
    }

    /**
     * One cap.
     *
     * @param nextFreeAt when one more contact fits; null when one fits now
     */
    record Cap(
            String rule,
            String brand,
            Scope appliesTo,
            int max,
            int used,
            int remaining,
            Window window,
            Instant nextFreeAt) {
        static Cap of(Usage usage) {
            var rule = usage.rule();
            return new Cap(
                    rule.rule(),
                    rule.brand(),
                    rule.scope(),
                    rule.max(),
                    usage.used(),
                    Math.max(0, rule.max() - usage.used()),
                    rule.window(),
                    usage.nextFree());
        }
    }
}

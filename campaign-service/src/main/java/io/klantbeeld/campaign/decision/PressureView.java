package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.pressure.Usage;
import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How much contact a person has had, against what policies and the person permit. */
record PressureView(UUID person, List<Cap> caps) {
    static PressureView of(UUID person, List<Usage> usages) {
        return new PressureView(person, usages.stream().map(Cap::of).toList());
    }

    /**
     * One cap.
     *
     * @param rule such as {@code one-surprise-a-day@1}, or {@code personal@} with the version of the person's own limits
     * @param brand whose contacts count; null for those of every brand
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
            var cap = usage.cap();
            return new Cap(
                    cap.name(),
                    cap.brand(),
                    cap.scope(),
                    cap.max(),
                    usage.used(),
                    Math.max(0, cap.max() - usage.used()),
                    cap.window(),
                    usage.nextFree());
        }
    }
}

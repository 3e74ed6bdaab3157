package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.pressure.Hit;
import io.klantbeeld.campaign.contact.pressure.Usage;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.policy.Exclusion;
import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How much contact a person has had, against what policies and the person permit, and what blocks contacts now. */
record PressureView(UUID person, List<Cap> caps, List<Block> blocks) {
    static PressureView of(UUID person, List<Usage> usages, List<Block> blocks) {
        return new PressureView(person, usages.stream().map(Cap::of).toList(), blocks);
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

    /**
     * An exclusion that blocks contacts now.
     *
     * @param appliesTo the contacts that it is about
     * @param channels those on which it blocks them; none for all
     * @param actions those of which it blocks them; none for all
     * @param evidence the contact or the event after which it does
     * @param until when it ends, as far as is known now; null for never
     */
    record Block(
            String rule,
            String brand,
            Scope appliesTo,
            String code,
            List<String> channels,
            List<String> actions,
            Map<String, Object> evidence,
            Instant until) {
        static Block of(ContactPolicy policy, Exclusion exclusion, Hit hit) {
            return new Block(
                    hit.rule(),
                    policy.definition().brand(),
                    policy.definition().appliesTo(),
                    hit.code(),
                    exclusion.block(),
                    exclusion.blockActions(),
                    hit.evidence(),
                    hit.until());
        }
    }
}

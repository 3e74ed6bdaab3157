package io.klantbeeld.campaign.contact.pressure;

import io.klantbeeld.campaign.policy.Scope;
import io.klantbeeld.campaign.policy.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * By what a contact was judged at the moment that counts, kept so that somebody else can judge it again.
 *
 * @param at under the lock of the person, so that what is counted later lies later
 * @param members all profiles that counted as the person then
 */
public record Judgement(Instant at, List<UUID> members, List<JudgedCap> caps) {
    /** The judgement by those of the rules that are caps, in the person's zone. */
    public static Judgement of(Instant at, List<UUID> members, List<Rule> rules, ZoneId zone) {
        var caps = rules.stream()
                .filter(Cap.class::isInstance)
                .map(Cap.class::cast)
                .map(cap -> new JudgedCap(
                        cap.name(), cap.max(), cap.window(), cap.window().start(at, zone), cap.brand(), cap.scope()))
                .toList();
        return new Judgement(at, members, caps);
    }

    /**
     * A cap that stood.
     *
     * @param rule its name, such as {@code one-surprise-a-day@1}
     * @param since the moment after which contacts counted
     * @param brand whose contacts counted; null for those of every brand
     */
    public record JudgedCap(String rule, int max, Window window, Instant since, String brand, Scope scope) {}
}

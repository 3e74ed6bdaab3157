package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.identity.Resolution;
import io.klantbeeld.profile.identity.Withdrawal;
import io.klantbeeld.profile.identity.Withdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Records claims and keeps the folded traits current; in the caller's transaction, under the persons' locks. */
@ApplicationScoped
public class Traits {
    private final Fragments fragments;
    private final TraitRows rows;

    Traits(Fragments fragments, TraitRows rows) {
        this.fragments = fragments;
        this.rows = rows;
    }

    /** Stores claims, folds the traits that they or merges touch, and marks the profiles of which a trait changed. */
    public void record(List<Claim> claims, Resolution resolution) {
        if (!claims.isEmpty()) {
            fragments.store(claims);
        }
        var members = resolution.membersOfSurvivors();
        if (!members.isEmpty()) {
            var stale = new HashSet<>(members.values());
            resolution.merges().forEach(merge -> stale.add(merge.absorbed()));
            refold(members, stale);
        }
        var news = new HashMap<TraitKey, Fragment>();
        for (var claim : claims) {
            if (!members.containsKey(claim.node())) {
                news.merge(
                        TraitKey.of(resolution.profileOf(claim.node()), claim.fragment()),
                        claim.fragment(),
                        Fold::stronger);
            }
        }
        if (!news.isEmpty()) {
            resolution.changed().addAll(fold(news));
        }
    }

    /** Folds news into what is stored, and answers the profiles of which a value changed. */
    private Set<UUID> fold(Map<TraitKey, Fragment> news) {
        var stored = rows.of(news.keySet());
        var winners = new HashMap<TraitKey, Fragment>();
        var changed = new HashSet<UUID>();
        news.forEach((key, fragment) -> {
            var known = stored.get(key);
            if (known == null || Fold.stronger(fragment, known) == fragment) {
                winners.put(key, fragment);
                if (known == null || !Fold.sameValue(known, fragment)) {
                    changed.add(key.profile());
                }
            }
        });
        rows.store(winners);
        return changed;
    }

    /** Takes the claims of events back; {@link #rebuild} folds what is left. */
    public void withdraw(List<Withdrawn> events) {
        fragments.remove(events);
    }

    /** Folds the traits of profiles of which claims were taken back from those that are left. */
    public void rebuild(Withdrawal withdrawal) {
        var stale = new HashSet<>(withdrawal.changed());
        stale.addAll(withdrawal.gone().keySet());
        refold(withdrawal.resolution().profiles(), stale);
    }

    /** Folds the traits of profiles from all their claims. */
    private void refold(Map<UUID, UUID> members, Set<UUID> stale) {
        var winners = new HashMap<TraitKey, Fragment>();
        fragments
                .latest(members.keySet())
                .forEach(claim -> winners.merge(
                        TraitKey.of(members.get(claim.node()), claim.fragment()), claim.fragment(), Fold::stronger));
        rows.remove(stale);
        rows.store(winners);
    }
}

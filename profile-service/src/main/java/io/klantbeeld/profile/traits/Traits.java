package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.identity.Resolution;
import io.klantbeeld.profile.identity.Withdrawal;
import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.traits.fold.Fragment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** Records claims and keeps the folded traits current; in the caller's transaction, under the persons' locks. */
@ApplicationScoped
public class Traits {
    private final Fragments fragments;
    private final Folding folding;

    Traits(Fragments fragments, Folding folding) {
        this.fragments = fragments;
        this.folding = folding;
    }

    /** Stores claims, folds the traits that they or turns of identity touch, and marks the profiles of which a trait changed. */
    public void record(List<Claim> claims, Resolution resolution) {
        if (!claims.isEmpty()) {
            fragments.store(claims);
        }
        if (!resolution.reshaped().isEmpty()) {
            folding.refold(resolution.reshaped());
        }
        var news = new HashMap<TraitKey, List<Fragment>>();
        for (var claim : claims) {
            var fragment = claim.fragment();
            var profile = resolution.profileOf(claim.node(), fragment.observedAt());
            if (!resolution.reshaped().contains(profile)) {
                news.computeIfAbsent(TraitKey.of(profile, fragment), key -> new ArrayList<>())
                        .add(fragment);
            }
        }
        if (!news.isEmpty()) {
            folding.fold(news).forEach(key -> key.tell(resolution));
        }
    }

    /** Takes the claims of events back; {@link #rebuild} folds what is left. */
    public void withdraw(List<Withdrawn> events) {
        fragments.remove(events);
    }

    /** Folds the traits of profiles of which claims were taken back from those that are left. */
    public void rebuild(Withdrawal withdrawal) {
        var profiles = new HashSet<>(withdrawal.changed());
        profiles.addAll(withdrawal.gone().keySet());
        folding.refold(profiles);
    }
}

package io.klantbeeld.profile.traits.fold;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The claims that stand: a source that takes a trait back takes back whatever it claimed until then.
 *
 * @param retracted whether any source took something back
 */
record Standing(List<Fragment> claims, boolean retracted) {
    static Standing of(Collection<Fragment> all) {
        var distinct = new LinkedHashSet<>(all);
        var taken = new HashMap<String, Fragment>();
        distinct.stream()
                .filter(Fragment::isTakenBack)
                .forEach(claim -> taken.merge(claim.source(), claim, Fold::stronger));
        return new Standing(standing(distinct, taken), !taken.isEmpty());
    }

    private static List<Fragment> standing(Set<Fragment> distinct, HashMap<String, Fragment> taken) {
        return distinct.stream()
                .filter(claim -> !claim.isTakenBack())
                .filter(claim -> {
                    var back = taken.get(claim.source());
                    return back == null || Fragment.BY_STRENGTH.compare(claim, back) > 0;
                })
                .toList();
    }
}

package io.klantbeeld.campaign.decision.arbitration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same choice by brute force: of all groups that keep the caps, the one with the best of all, and among those the one
 * with the second best, and so on.
 */
final class ReferenceChoice {
    private ReferenceChoice() {}

    static Set<String> of(List<Contender> contenders, List<String> categories, int perDay, int perCategory) {
        var ranked = new ArrayList<>(contenders);
        ranked.sort(Comparator.comparing((Contender contender) -> -contender.priority())
                .thenComparing(contender -> contender.score().amount().negate())
                .thenComparing(contender ->
                        Contender.lot(contender.person(), contender.campaign(), contender.action(), "EMAIL")));
        int best = 0;
        for (int group = 1; group < 1 << ranked.size(); group++) {
            if (keeps(chosen(ranked, group), categories, perDay, perCategory) && group > best) {
                best = group;
            }
        }
        return chosen(ranked, best).stream().map(Contender::campaign).collect(Collectors.toSet());
    }

    // The best has the highest bit, so that the greatest number is the best group.
    private static List<Contender> chosen(List<Contender> ranked, int group) {
        var chosen = new ArrayList<Contender>();
        for (int i = 0; i < ranked.size(); i++) {
            if ((group >> ranked.size() - 1 - i & 1) == 1) {
                chosen.add(ranked.get(i));
            }
        }
        return chosen;
    }

    private static boolean keeps(List<Contender> group, List<String> categories, int perDay, int perCategory) {
        return group.size() <= perDay
                && categories.stream()
                        .allMatch(category -> group.stream()
                                        .filter(contender -> contender
                                                .treatments()
                                                .getFirst()
                                                .touch()
                                                .category()
                                                .equals(category))
                                        .count()
                                <= perCategory);
    }
}

package io.klantbeeld.campaign.decision.arbitration;

import io.klantbeeld.campaign.contact.pressure.Touch;
import io.klantbeeld.campaign.decision.arbitration.Contender.Treated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decides which of several contacts with one person go. They compete only where a rule that concerns both leaves no room
 * for both: in the order of their rank each takes its place, and whoever finds none left gives way to whoever took the
 * last one (ADR 0031).
 */
public final class Arbitration {
    private final List<Place> taken = new ArrayList<>();

    private Arbitration() {}

    /**
     * Lets the contenders take their places in the order of their rank, and answers for each, in the given order, why it
     * does not go; nothing for those that do.
     */
    public static List<Optional<Loss>> decide(List<Contender> contenders, Taking taking) {
        var arbitration = new Arbitration();
        var losses = new ArrayList<Optional<Loss>>(
                contenders.stream().map(contender -> Optional.<Loss>empty()).toList());
        IntStream.range(0, contenders.size())
                .boxed()
                .sorted((one, other) -> Contender.IN_RANK.compare(contenders.get(one), contenders.get(other)))
                .forEach(i -> losses.set(i, arbitration.place(contenders.get(i), i, taking)));
        return losses;
    }

    // When no treatment finds room, the first one tells why.
    private Optional<Loss> place(Contender contender, int index, Taking taking) {
        Optional<Loss> loss = Optional.empty();
        for (int i = 0; i < contender.treatments().size(); i++) {
            var treated = contender.treatments().get(i);
            var winner = winnerOver(treated);
            if (winner.isEmpty()) {
                if (taking.take(index, i)) {
                    taken.add(new Place(contender, treated.touch()));
                }
                return Optional.empty();
            }
            loss = loss.or(() -> Optional.of(Loss.of(contender, winner.get())));
        }
        return loss;
    }

    // What has no room even without the others gives way to none of them.
    private Optional<Contender> winnerOver(Treated treated) {
        var touches = taken.stream().map(Place::touch).toList();
        if (treated.hasRoom(touches) || !treated.hasRoom(List.of())) {
            return Optional.empty();
        }
        return IntStream.range(0, taken.size())
                .filter(last -> !treated.hasRoom(touches.subList(0, last + 1)))
                .mapToObj(last -> taken.get(last).contender())
                .findFirst();
    }

    /** Takes the place of a contact. */
    @FunctionalInterface
    public interface Taking {
        /**
         * Takes the place of a contender by one of its treatments.
         *
         * @return false when that turned out to be impossible, so that the place is free for others
         */
        boolean take(int contender, int treatment);
    }

    private record Place(Contender contender, Touch touch) {}
}

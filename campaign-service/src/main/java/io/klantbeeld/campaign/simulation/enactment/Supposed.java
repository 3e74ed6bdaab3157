package io.klantbeeld.campaign.simulation.enactment;

import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Supplies of which it is supposed that what is short now is what stays short, and nothing else. */
final class Supposed implements Supplies {
    private final List<Shortage> shortages;
    private final List<Limit> taken = new ArrayList<>();

    Supposed(List<Shortage> shortages) {
        this.shortages = shortages;
    }

    @Override
    public List<Shortage> shortages(Collection<Limit> limits) {
        return shortages;
    }

    @Override
    public Optional<Limit> take(List<Limit> limits) {
        var missing = limits.stream().filter(this::isShort).findFirst();
        if (missing.isEmpty()) {
            taken.addAll(limits);
        }
        return missing;
    }

    /** What was taken, if it was there. */
    List<Limit> taken() {
        return taken;
    }

    private boolean isShort(Limit limit) {
        return shortages.stream().anyMatch(shortage -> shortage.limit().equals(limit));
    }
}

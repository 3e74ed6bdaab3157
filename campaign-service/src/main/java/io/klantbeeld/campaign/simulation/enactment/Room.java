package io.klantbeeld.campaign.simulation.enactment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.klantbeeld.campaign.contact.capacity.Limit;
import io.klantbeeld.campaign.contact.capacity.Shortage;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is left, in one scenario, of what there is only so much of; it is used up as it would be, and nobody notices. */
public final class Room implements Supplies {
    private final Map<Scarce, BigDecimal> left = new HashMap<>();

    /** Nothing was looked at yet. */
    public Room() {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Room(List<Left> left) {
        left.forEach(one -> this.left.put(new Scarce(one.campaign, one.what), one.amount));
    }

    /** What is left, to be kept. */
    @JsonValue
    List<Left> left() {
        return left.entrySet().stream()
                .map(entry -> new Left(entry.getKey().campaign, entry.getKey().what, entry.getValue()))
                .toList();
    }

    // What is left at the first look counts from then on, whatever happens outside.
    void look(Collection<Limit> limits, Function<Collection<Limit>, Map<Limit, BigDecimal>> reading) {
        var unseen = limits.stream()
                .filter(limit -> !left.containsKey(Scarce.of(limit)))
                .collect(Collectors.toMap(Scarce::of, limit -> limit, (first, same) -> first))
                .values();
        if (!unseen.isEmpty()) {
            reading.apply(unseen).forEach((limit, amount) -> left.put(Scarce.of(limit), amount));
        }
    }

    @Override
    public List<Shortage> shortages(Collection<Limit> limits) {
        return limits.stream()
                .filter(limit -> left.get(Scarce.of(limit)).compareTo(limit.needed()) < 0)
                .map(limit -> new Shortage(limit, left.get(Scarce.of(limit))))
                .toList();
    }

    /** Takes what was taken of supposed supplies, where what was short to begin with is what is short after it as well. */
    boolean settle(Supposed supposed, List<Limit> limits) {
        supposed.taken().forEach(limit -> left.merge(Scarce.of(limit), limit.needed(), BigDecimal::subtract));
        if (shortages(limits).equals(supposed.shortages(limits))) {
            return true;
        }
        supposed.taken().forEach(limit -> left.merge(Scarce.of(limit), limit.needed(), BigDecimal::add));
        return false;
    }

    @Override
    public Optional<Limit> take(List<Limit> limits) {
        var missing = shortages(limits).stream().map(Shortage::limit).findFirst();
        if (missing.isEmpty()) {
            limits.forEach(limit -> left.merge(Scarce.of(limit), limit.needed(), BigDecimal::subtract));
        }
        return missing;
    }

    /** Something there is only so much of, and how much is left. */
    record Left(String campaign, String what, BigDecimal amount) {}

    private record Scarce(String campaign, String what) {
        static Scarce of(Limit limit) {
            return new Scarce(limit.campaign(), limit.what());
        }
    }
}

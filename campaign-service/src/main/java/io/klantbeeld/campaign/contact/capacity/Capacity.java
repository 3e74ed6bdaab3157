package io.klantbeeld.campaign.contact.capacity;

import io.klantbeeld.campaign.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Gives out what there is only so much of, exactly, however many ask at once. Everything here is part of the
 * transaction that plans a contact or moves it on, and the last that such a transaction waits for (ADR 0032).
 */
@ApplicationScoped
public class Capacity {
    private static final String HOLD = """
            insert into capacity_hold (contact_id, campaign, what, amount, released)
            select ?, campaign, what, amount, false
              from unnest(?::text[], ?::text[], ?::numeric[]) as taken (campaign, what, amount)
            """;

    // In the order in which they are taken: campaign after campaign, and of each the last by name first.
    private static final String MOVE = """
            with moved as (
              update capacity_hold set released = ?
               where contact_id = any (?::uuid[]) and released <> ?
              returning campaign, what, amount),
            sums as (select campaign, what, sum(amount) as amount from moved group by campaign, what),
            locked as (
              select part.campaign, part.what, part.part, sums.amount
                from campaign_capacity part join sums on sums.campaign = part.campaign and sums.what = part.what
               where part.part = ?
               order by part.campaign collate "C", part.what collate "C" desc
                 for update of part)
            update campaign_capacity
               set room = room + ? * locked.amount
              from locked
             where campaign_capacity.campaign = locked.campaign and campaign_capacity.what = locked.what
               and campaign_capacity.part = locked.part
            """;

    private final Database database;
    private final Counter counter;

    Capacity(Database database, Counter counter) {
        this.database = database;
        this.counter = counter;
    }

    /** What is short at this moment; somebody else may take the last one before it is asked for. */
    public List<Shortage> shortages(Collection<Limit> limits) {
        return counter.left(limits).entrySet().stream()
                .map(entry -> new Shortage(entry.getKey(), entry.getValue()))
                .filter(shortage -> shortage.left().compareTo(shortage.limit().needed()) < 0)
                .toList();
    }

    /** What is left of each limit at this moment. */
    public Map<Limit, BigDecimal> left(Collection<Limit> limits) {
        return counter.left(limits);
    }

    /**
     * Sees to it that a transaction which reserves several contacts can take what they need in any order without
     * waiting: all that they could take is held before any of it is taken, campaign after campaign, as everybody does.
     * Needs a transaction, and the locks of the persons.
     *
     * @param needs one limit for each contact that may take of it
     */
    public void prepare(Collection<Limit> needs) {
        var demands = new TreeMap<Held, List<Limit>>();
        needs.forEach(limit -> demands.computeIfAbsent(Held.of(limit), held -> new ArrayList<>())
                .add(limit));
        demands.values().forEach(counter::hold);
    }

    /**
     * Takes of every limit what a contact needs, or of none; answers the first that has no room. The last by name comes
     * first (stock, capacity, budget), for everybody, so that two who take both never wait for each other. Needs a
     * transaction.
     */
    public Optional<Limit> take(List<Limit> limits) {
        var taken = new LinkedHashMap<Limit, Integer>();
        for (var limit : limits) {
            var part = counter.take(limit);
            if (part.isEmpty()) {
                taken.forEach(counter::giveBack);
                return Optional.of(limit);
            }
            taken.put(limit, part.get());
        }
        return Optional.empty();
    }

    /** Notes what was taken for a contact, so that it is given back when the contact is not made. */
    public void hold(UUID contact, List<Limit> limits) {
        if (!limits.isEmpty()) {
            database.change(
                    HOLD,
                    contact,
                    Database.column(limits, Limit::campaign),
                    Database.column(limits, Limit::what),
                    Database.column(limits, Limit::needed));
        }
    }

    /** Gives back what contacts hold that were not made after all. */
    public void release(Collection<UUID> contacts) {
        move(contacts, true);
    }

    /** Takes again what was given back for contacts that are, or may be, made after all, even if nothing is left. */
    public void resume(Collection<UUID> contacts) {
        move(contacts, false);
    }

    /** What is held, in the order in which all hold it: by campaign, and of each the last by name first. */
    private record Held(String campaign, String what) implements Comparable<Held> {
        private static final Comparator<Held> IN_ORDER = Comparator.comparing(Held::campaign)
                .thenComparing(Comparator.comparing(Held::what).reversed());

        static Held of(Limit limit) {
            return new Held(limit.campaign(), limit.what());
        }

        @Override
        public int compareTo(Held other) {
            return IN_ORDER.compare(this, other);
        }
    }

    private void move(Collection<UUID> contacts, boolean released) {
        if (!contacts.isEmpty()) {
            database.change(MOVE, released, contacts, released, counter.anyPart(), released ? 1 : -1);
        }
    }
}

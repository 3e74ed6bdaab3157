package io.klantbeeld.campaign.contact.capacity;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts what is left of a limit in several rows; only when no single one has room do all of them have to be locked. */
@ApplicationScoped
class Counter {
    // Waits for nobody: a part that somebody holds is passed over. The rows are few, and in one page.
    private static final String TAKE = """
            update campaign_capacity set room = room - ?
             where (campaign, what, part) = (
                   select campaign, what, part from campaign_capacity
                    where campaign = ? and what = ? and total = ? and room >= ?
                    order by (part + ?) % ?
                    limit 1 for update skip locked)
            returning part
            """;

    private static final String HOLD_PART = """
            select part from campaign_capacity
             where campaign = ? and what = ? and total = ? and room >= ?
             order by (part + ?) % ?
             limit 1 for update skip locked
            """;

    private static final String MAKE_PARTS = """
            insert into campaign_capacity (campaign, what, part, total, room, ends_at)
            select ?, ?, part, null, 0, ? from unnest(?::int[]) as new (part) order by part
            on conflict do nothing
            """;

    private static final String LOCK = """
            select total, room from campaign_capacity where campaign = ? and what = ? order by part for update
            """;

    private static final String LAY_OUT = """
            update campaign_capacity set total = ?, room = new.room
              from unnest(?::int[], ?::numeric[]) as new (part, room)
             where campaign = ? and what = ? and campaign_capacity.part = new.part
            """;

    private static final String GIVE_BACK =
            "update campaign_capacity set room = room + ? where campaign = ? and what = ? and part = ?";

    private static final String LEFT = """
            select campaign, what, max(total) as total, sum(room) as room
              from campaign_capacity
             where (campaign, what) in (select * from unnest(?::text[], ?::text[]))
             group by campaign, what
            """;

    // Contacts from before there was a limit count as well; what becomes of them later does not.
    private static final String BEFORE = """
            select case when ? then coalesce(sum((plan #>> '{cost,amount}')::numeric), 0) else count(*) end as used
              from contact
             where campaign = ? and (?::text is null or action = ?)
               and planned_at >= coalesce(?::timestamptz, '-infinity')
               and planned_at < coalesce(?::timestamptz, 'infinity')
               and state not in ('REJECTED_PERMANENT', 'CANCELLED', 'EXPIRED', 'NOT_REACHED')
            """;

    private static final List<Integer> PARTS =
            IntStream.range(0, Parts.COUNT).boxed().toList();

    private final Database database;

    Counter(Database database) {
        this.database = database;
    }

    /** Takes what one contact needs; answers the part that it came from, or nothing where no room is left. */
    Optional<Integer> take(Limit limit) {
        database.change("savepoint before_take");
        var part = database.find(
                TAKE,
                row -> (int) row.number("part"),
                limit.needed(),
                limit.campaign(),
                limit.what(),
                limit.total(),
                limit.needed(),
                anyPart(),
                Parts.COUNT);
        if (part.isPresent()) {
            return part;
        }
        // A part that was emptied just before it was locked stays locked, out of the order in which all are locked
        // next.
        database.change("rollback to savepoint before_take");
        return takeOfAll(limit);
    }

    /** Makes sure that so much as is there can be taken later without waiting: of a part that is ours, or of all. */
    void hold(List<Limit> needs) {
        var limit = needs.getFirst();
        var demand = needs.stream().map(Limit::needed).reduce(BigDecimal.ZERO, BigDecimal::add);
        database.change("savepoint before_hold");
        // Where revisions say differently how much there is, it will be laid out anew.
        boolean held = needs.stream().map(Limit::total).distinct().count() == 1
                && database.find(
                                HOLD_PART,
                                row -> row.number("part"),
                                limit.campaign(),
                                limit.what(),
                                limit.total(),
                                demand,
                                anyPart(),
                                Parts.COUNT)
                        .isPresent();
        if (!held) {
            database.change("rollback to savepoint before_hold");
            lockAll(limit);
        }
    }

    /** Gives back to the part that it was taken from, which is ours still: nobody is waited for. */
    void giveBack(Limit limit, int part) {
        database.change(GIVE_BACK, limit.needed(), limit.campaign(), limit.what(), part);
    }

    /** What is left of each limit, in one statement for those of which something was taken before. */
    Map<Limit, BigDecimal> left(Collection<Limit> limits) {
        var parts = new HashMap<What, Part>();
        if (!limits.isEmpty()) {
            database.list(
                    LEFT,
                    row -> parts.put(new What(row.text("campaign"), row.text("what")), part(row)),
                    Database.column(limits, Limit::campaign),
                    Database.column(limits, Limit::what));
        }
        return limits.stream()
                .distinct()
                .collect(Collectors.toMap(
                        limit -> limit, limit -> left(limit, parts.get(new What(limit.campaign(), limit.what())))));
    }

    private BigDecimal left(Limit limit, Part part) {
        return part == null || part.total() == null
                ? limit.total().subtract(usedBefore(limit))
                : part.room().add(limit.total()).subtract(part.total());
    }

    int anyPart() {
        return ThreadLocalRandom.current().nextInt(Parts.COUNT);
    }

    // All parts are locked, in their order, before any is read: what is left is known, and laid out anew.
    private Optional<Integer> takeOfAll(Limit limit) {
        var parts = lockAll(limit);
        var total = parts.getFirst().total();
        var room = parts.stream().map(Part::room).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = total == null
                ? limit.total().subtract(usedBefore(limit))
                : room.add(limit.total()).subtract(total);
        boolean fits = left.compareTo(limit.needed()) >= 0;
        if (fits || total == null || limit.total().compareTo(total) != 0) {
            layOut(limit, fits ? left.subtract(limit.needed()) : left);
        }
        return fits ? Optional.of(PARTS.getFirst()) : Optional.empty();
    }

    private List<Part> lockAll(Limit limit) {
        database.change(MAKE_PARTS, limit.campaign(), limit.what(), limit.renewedAt(), PARTS);
        return database.list(LOCK, Counter::part, limit.campaign(), limit.what());
    }

    private void layOut(Limit limit, BigDecimal left) {
        database.change(LAY_OUT, limit.total(), PARTS, Parts.of(left, limit.needed()), limit.campaign(), limit.what());
    }

    private BigDecimal usedBefore(Limit limit) {
        return database.find(
                        BEFORE,
                        row -> new BigDecimal(row.text("used")),
                        limit.what().equals(Limit.BUDGET),
                        limit.campaign(),
                        limit.action(),
                        limit.action(),
                        limit.from(),
                        limit.renewedAt())
                .orElseThrow();
    }

    private static Part part(Row row) throws SQLException {
        var total = row.text("total");
        var room = row.text("room");
        return new Part(total == null ? null : new BigDecimal(total), room == null ? null : new BigDecimal(room));
    }

    private record Part(BigDecimal total, BigDecimal room) {}

    private record What(String campaign, String what) {}
}

package io.klantbeeld.campaign.platform.parking;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.parking.Parked.Place;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps the parked work of all features. */
@ApplicationScoped
class Parking {
    private static final String LIST = """
            select %2$s as id, %3$s as campaign, cause, failed, parked_at
              from %1$s
             where parked_at is not null and (parked_at, %2$s) < (?, ?)
             order by parked_at desc, %2$s desc
             limit ?
            """;

    private static final String RELEASE =
            "update %1$s set parked_at = null, failed = 0, next_at = ? where %2$s = ? and parked_at is not null";

    private static final String FORGET = "delete from %1$s where parked_at < ?";

    private static final String COUNT = "select count(*) as parked from %1$s where parked_at is not null";

    private final List<ParkedTable> tables;
    private final Database database;

    Parking(@All List<ParkedTable> tables, Database database) {
        this.tables = tables;
        this.database = database;
    }

    List<ParkedTable> tables() {
        return tables;
    }

    /** What is parked, the newest first, from a place in that order on. */
    List<Parked> list(Place after, int limit) {
        return tables.stream()
                .flatMap(table -> list(table, after, limit).stream())
                .sorted(Parked.NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** Lets work be taken up at once; answers false when it is not parked. */
    @Transactional
    boolean release(UUID id, Instant now) {
        return tables.stream()
                        .mapToInt(table -> database.change(sql(RELEASE, table), now, id))
                        .sum()
                > 0;
    }

    /** Forgets what was parked before a moment, and the personal data in it; answers how much that was. */
    @Transactional
    int forget(Instant before) {
        return tables.stream()
                .mapToInt(table -> database.change(sql(FORGET, table), before))
                .sum();
    }

    long count(ParkedTable table) {
        return database.find(sql(COUNT, table), row -> row.number("parked")).orElseThrow();
    }

    private List<Parked> list(ParkedTable table, Place after, int limit) {
        return database.list(
                sql(LIST, table),
                row -> new Parked(
                        row.uuid("id"),
                        table.kind(),
                        row.text("campaign"),
                        row.text("cause"),
                        (int) row.number("failed"),
                        row.instant("parked_at")),
                after.at(),
                after.id(),
                limit);
    }

    private static String sql(String statement, ParkedTable table) {
        return statement.formatted(table.name(), table.id(), table.campaign());
    }
}

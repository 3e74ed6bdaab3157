package io.klantbeeld.campaign.contact.dispatch.rate;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** What is spent of the rates of lanes; replicas wait for each other at the row, and only there. */
@ApplicationScoped
class Allowance {
    // As many as fit, in one statement: it is evaluated on the row as it is once its lock is held.
    private static final String TAKE = """
            insert into sending_rate as lane (channel, brand, spent_until)
            select ?, ?, asked.now + asked.wanted * asked.worth * interval '1 microsecond'
              from (select ?::timestamptz as now, least(?::bigint, ?::bigint) as wanted, ?::bigint as worth) asked
            on conflict on constraint pk_sending_rate do update
            set spent_until = greatest(lane.spent_until, ?) + ?::bigint * interval '1 microsecond'
                * least(?::bigint, greatest(0, floor(
                    (?::bigint - 1000000 * extract(epoch from greatest(lane.spent_until, ?) - ?)) / ?::bigint)))
            returning greatest(old.spent_until, ?) as before, new.spent_until as after
            """;

    private final Database database;

    Allowance(Database database) {
        this.database = database;
    }

    /** Takes as many messages of a lane as fit, at most so many; commits by itself. */
    Turn take(Lane lane, Pace pace, long wanted, Instant now) {
        long worth = micros(pace.worth());
        return database.find(
                        TAKE,
                        row -> turn(row, pace),
                        lane.channel(),
                        lane.brand(),
                        now,
                        wanted,
                        pace.atOnce(),
                        worth,
                        now,
                        worth,
                        wanted,
                        micros(pace.room()),
                        now,
                        now,
                        worth,
                        now)
                .orElseThrow();
    }

    private static Turn turn(Row row, Pace pace) throws SQLException {
        var after = row.instant("after");
        long spent = micros(Duration.between(row.instant("before"), after));
        return new Turn(
                (int) (spent / micros(pace.worth())), after.minus(pace.room()).plus(pace.worth()));
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }

    /**
     * What a lane gives.
     *
     * @param granted how many messages may leave now
     * @param next when there is room for another one, as far as is known now
     */
    record Turn(int granted, Instant next) {}
}

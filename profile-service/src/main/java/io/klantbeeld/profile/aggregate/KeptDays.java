package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads what is kept of persons, each of whom wants slices of their own. */
@ApplicationScoped
class KeptDays {
    // First and last time tell of nearly every day that a window or the owner of a device cuts that all of it counts,
    // or nothing. The others are answered as cuts, without what is kept of them. All rows of a day are decided about
    // by its first and last moment, so they are of one mind.
    private static final String READ = """
            SELECT p.profile_id, a.slice, CASE WHEN a.by_day THEN b.day END AS day, b.value, c.node_id, c.from_at, c.to_at,
                   sum(b.moments) AS moments, sum(b.total) AS total, min(b.least) AS least,
                   max(b.greatest) AS greatest, min(b.first_at) AS first_at, max(b.last_at) AS last_at
            FROM membership n
            JOIN unnest(?, ?, ?) AS p (profile_id, first_slice, last_slice) ON p.profile_id = n.profile_id
            CROSS JOIN LATERAL unnest((?)[p.first_slice:p.last_slice], (?)[p.first_slice:p.last_slice],
                                      (?)[p.first_slice:p.last_slice], (?)[p.first_slice:p.last_slice])
                AS a (slice, series_id, from_at, by_day)
            CROSS JOIN LATERAL (SELECT greatest(a.from_at, n.from_at) AS from_at, n.to_at) s
            CROSS JOIN LATERAL (
                SELECT k.*, min(k.first_at) OVER of_the_day AS begins, max(k.last_at) OVER of_the_day AS ends
                FROM aggregate_bucket k
                WHERE k.node_id = n.node_id AND k.series_id = a.series_id
                  AND k.day >= (s.from_at AT TIME ZONE 'UTC')::date AND k.day <= (s.to_at AT TIME ZONE 'UTC')::date
                WINDOW of_the_day AS (PARTITION BY k.day)
                OFFSET 0) b
            LEFT JOIN LATERAL (
                SELECT b.node_id, greatest(s.from_at, b.day::timestamp AT TIME ZONE 'UTC') AS from_at,
                       least(s.to_at, (b.day + 1)::timestamp AT TIME ZONE 'UTC') AS to_at
                WHERE b.begins < s.from_at OR b.ends >= s.to_at) c ON true
            WHERE n.profile_id = ANY (?) AND s.from_at < s.to_at AND b.ends >= s.from_at AND b.begins < s.to_at
              AND (c.node_id IS NULL OR b.value = '')
            GROUP BY 1, 2, 3, 4, 5, 6, 7
            """;

    private final Database database;

    KeptDays(Database database) {
        this.database = database;
    }

    /** The slices of all cohorts one after the other, and of each profile between which of them its own are. */
    private static final class Wanted {
        private final List<UUID> profiles = new ArrayList<>();
        private final List<Integer> first = new ArrayList<>();
        private final List<Integer> last = new ArrayList<>();
        private final List<Slice> slices = new ArrayList<>();

        Wanted(List<Cohort> cohorts) {
            cohorts.forEach(this::add);
        }

        private void add(Cohort cohort) {
            int before = slices.size();
            slices.addAll(cohort.slices());
            for (var profile : cohort.profiles()) {
                profiles.add(profile);
                first.add(before + 1);
                last.add(slices.size());
            }
        }

        Object[] parameters() {
            var ids = profiles.toArray(UUID[]::new);
            var numbers = new Integer[slices.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = i;
            }
            return new Object[] {
                ids,
                first.toArray(Integer[]::new),
                last.toArray(Integer[]::new),
                numbers,
                slices.stream().map(slice -> slice.series().id()).toArray(Integer[]::new),
                slices.stream().map(Slice::from).toArray(Instant[]::new),
                slices.stream().map(Slice::byDay).toArray(Boolean[]::new),
                ids
            };
        }
    }

    /** Adds up the days that count wholly, and answers the others of which something may count. */
    List<Cut> read(List<Cohort> cohorts, Folding.Place place) {
        var wanted = new Wanted(cohorts);
        var cuts = new ArrayList<Cut>();
        database.query(
                READ,
                row -> {
                    var slice = wanted.slices.get(row.getInt("slice"));
                    if (row.getObject("node_id") == null) {
                        add(row, slice, place);
                    } else {
                        cuts.add(cut(row, slice));
                    }
                    return true;
                },
                wanted.parameters());
        return cuts;
    }

    private static void add(ResultSet row, Slice slice, Folding.Place place) throws SQLException {
        place.of(Database.uuid(row, "profile_id"), slice, row.getObject("day", LocalDate.class))
                .add(row.getString("value"), tally(row));
    }

    private static Cut cut(ResultSet row, Slice slice) throws SQLException {
        return new Cut(
                Database.uuid(row, "profile_id"),
                slice,
                Database.uuid(row, "node_id"),
                Database.instant(row, "from_at"),
                Database.instant(row, "to_at"));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("moments"),
                row.getBigDecimal("total"),
                row.getBigDecimal("least"),
                row.getBigDecimal("greatest"),
                Database.instant(row, "first_at"),
                Database.instant(row, "last_at"));
    }
}

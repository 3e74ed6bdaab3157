package io.klantbeeld.campaign.simulation.tally;

import com.fasterxml.jackson.core.type.TypeReference;
import io.klantbeeld.campaign.decision.gate.GateResult;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Json;
import io.klantbeeld.campaign.platform.Row;
import io.klantbeeld.campaign.projection.PersonalTraces;
import io.klantbeeld.campaign.simulation.enactment.Course;
import io.klantbeeld.campaign.simulation.tally.Sampled.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps a few persons of each end: those with the lowest lots, whoever is met first. */
@ApplicationScoped
public class Samples implements PersonalTraces {
    private static final TypeReference<List<GateResult>> GATES = new TypeReference<>() {};

    private static final String FULL = """
            select step, outcome, gate, code, max(lot::text) as highest
              from simulation_sample
             where simulation = ?
             group by step, outcome, gate, code
            having count(*) >= ?
            """;

    private static final String ADD = """
            insert into simulation_sample (simulation, lot, step, person, outcome, gate, code, channel, locale, gates)
            select ?, * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                                    ?::text[], ?::jsonb[])
            """;

    private static final String CUT = """
            delete from simulation_sample
             where simulation = ? and (lot, step) in (
                   select lot, step
                     from (select lot, step,
                                  row_number() over (partition by step, outcome, gate, code order by lot) as place
                             from simulation_sample where simulation = ?) placed
                    where place > ?)
            """;

    // Who is about to be erased waits until the sample is there to be taken out of; who was is not added.
    private static final String NOT_ERASED = """
            select profile.profile_id
              from unnest(?::uuid[]) with ordinality as asked (id, place)
              join profile_projection profile on profile.profile_id = asked.id
             where profile.state <> 'ERASED'
             order by asked.place
               for share of profile
            """;

    private static final String FORGET = "delete from simulation_sample where person = any (?::uuid[])";

    private static final String PAGE = """
            select lot, step, person, outcome, gate, code, channel, locale, gates
              from simulation_sample
             where simulation = ? and (lot, step) > (?, ?)
             order by lot, step
             limit ?
            """;

    private static final String PAGE_OF_GATE = """
            select lot, step, person, outcome, gate, code, channel, locale, gates
              from simulation_sample
             where simulation = ? and gate = ? and (?::text is null or code = ?) and (lot, step) > (?, ?)
             order by lot, step
             limit ?
            """;

    private final Database database;

    Samples(Database database) {
        this.database = database;
    }

    /** Adds those of some persons who are among the few, in the transaction of the caller. */
    public void add(UUID simulation, List<Course> courses, int each) {
        if (each == 0) {
            return;
        }
        var full = full(simulation, each);
        var few = courses.stream()
                .flatMap(Sampled::of)
                .filter(one -> isBelow(one, full.get(one.kind())))
                .collect(Collectors.groupingBy(Sampled::kind))
                .values()
                .stream()
                .flatMap(kind -> lowest(kind, each))
                .toList();
        var known = notErased(few);
        var kept = few.stream().filter(one -> known.contains(one.person())).toList();
        if (!kept.isEmpty()) {
            insert(simulation, kept);
            database.change(CUT, simulation, simulation, each);
        }
    }

    @Override
    public void forget(Collection<UUID> erased) {
        database.change(FORGET, erased);
    }

    // In the order in which profiles are changed, so that neither waits for the other in a circle.
    private Set<UUID> notErased(List<Sampled> few) {
        var persons = few.stream().map(Sampled::person).collect(Collectors.toCollection(TreeSet::new));
        return persons.isEmpty()
                ? Set.of()
                : Set.copyOf(database.list(NOT_ERASED, row -> row.uuid("profile_id"), persons));
    }

    /**
     * A page of those who are shown.
     *
     * @param gate that decided about them; null for any
     * @param code what it says; null for anything
     */
    public List<Sampled> page(UUID simulation, String gate, String code, Place after, int limit) {
        return gate == null
                ? database.list(PAGE, Samples::sampled, simulation, after.lot, after.step, limit)
                : database.list(
                        PAGE_OF_GATE, Samples::sampled, simulation, gate, code, code, after.lot, after.step, limit);
    }

    private Map<Kind, String> full(UUID simulation, int each) {
        var highest = new HashMap<Kind, String>();
        database.list(
                FULL, row -> highest.put(new Kind(row.text("step"), end(row)), row.text("highest")), simulation, each);
        return highest;
    }

    // The database compares ids as their texts are compared, and Java does not.
    private static boolean isBelow(Sampled one, String highest) {
        return highest == null || one.lot().toString().compareTo(highest) < 0;
    }

    private static Stream<Sampled> lowest(List<Sampled> kind, int each) {
        return kind.stream()
                .sorted(Comparator.comparing(one -> one.lot().toString()))
                .limit(each);
    }

    private void insert(UUID simulation, List<Sampled> few) {
        database.change(
                ADD,
                simulation,
                Database.column(few, Sampled::lot),
                Database.column(few, Sampled::step),
                Database.column(few, Sampled::person),
                Database.column(few, one -> one.end().outcome()),
                Database.column(few, one -> one.end().gate()),
                Database.column(few, one -> one.end().code()),
                Database.column(few, Sampled::channel),
                Database.column(few, Sampled::locale),
                Database.column(few, one -> Json.write(one.gates())));
    }

    private static Sampled sampled(Row row) throws SQLException {
        return new Sampled(
                row.uuid("lot"),
                row.text("step"),
                row.uuid("person"),
                end(row),
                row.text("channel"),
                row.text("locale"),
                row.json("gates", GATES));
    }

    private static End end(Row row) throws SQLException {
        return new End(row.text("outcome"), row.text("gate"), row.text("code"));
    }

    /** After whom a page begins. */
    public record Place(UUID lot, String step) {
        /** Before everybody. */
        public static final Place FIRST = new Place(new UUID(0, 0), "");
    }
}

package io.klantbeeld.profile.ingestion.definition;

import com.networknt.schema.JsonSchema;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.DatabaseException;
import io.klantbeeld.profile.platform.Json;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The definitions as this replica compiled them. A change is seen at once where it is made and within seconds elsewhere;
 * while the database is away the last known ones stay.
 */
@ApplicationScoped
class CompiledSchemas implements EventSchemas {
    private static final Logger LOG = Logger.getLogger(CompiledSchemas.class);
    private static final int MAX_FIELDS = 10;

    // A sum, since changes do not become visible in the order in which their numbers were drawn.
    private static final String STAMP =
            "SELECT count(*) || ':' || coalesce(sum(change), 0) AS stamp FROM event_definition";

    private static final String APPLIED = "SELECT brand, source, type, event, mode, schema FROM event_definition";

    private final Database database;
    // One at a time, or one that read before a change would take the place of one that read after it.
    private final Lock refreshing = new ReentrantLock();

    private volatile Compiled compiled = new Compiled("", Map.of());

    CompiledSchemas(Database database) {
        this.database = database;
    }

    private record Subject(String brand, String source, String type, String event) {}

    /** A definition; its schema is null where it is not applied. */
    private record Applied(Subject subject, boolean enforced, JsonSchema schema) {}

    private record Compiled(String stamp, Map<Subject, Applied> bySubject) {}

    void start(@Observes StartupEvent started) {
        refresh();
    }

    /** Compiles what has changed since; one small read when nothing has. */
    @Scheduled(every = "{klantbeeld.event-definitions.refresh-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        refreshing.lock();
        try {
            var stamp = database.query(STAMP, row -> row.getString("stamp")).getFirst();
            if (!stamp.equals(compiled.stamp())) {
                var applied = read().stream().collect(Collectors.toMap(Applied::subject, Function.identity()));
                compiled = new Compiled(stamp, applied);
            }
        } catch (DatabaseException away) {
            LOG.warnf("Event definitions were not read again reason=%s", away.getMessage());
        } finally {
            refreshing.unlock();
        }
    }

    @Override
    public Verdict judge(
            String brand, String source, String type, String event, Supplier<Map<String, Object>> properties) {
        var known = compiled.bySubject();
        if (event == null || known.isEmpty()) {
            return Verdict.CONFORMS;
        }
        var own = known.get(new Subject(brand, source, type, event));
        var applied = own == null ? known.get(new Subject(brand, null, type, event)) : own;
        if (applied == null || applied.schema() == null) {
            return Verdict.CONFORMS;
        }
        var faults = faults(applied.schema(), properties.get());
        return faults.isEmpty() ? Verdict.CONFORMS : new Verdict(applied.enforced(), faults);
    }

    private static List<String> faults(JsonSchema schema, Map<String, Object> properties) {
        try {
            return schema.validate(Json.tree(properties)).stream()
                    .map(fault -> FieldPath.of("properties", fault))
                    .distinct()
                    .sorted()
                    .limit(MAX_FIELDS)
                    .toList();
        } catch (StackOverflowError endless) {
            return List.of("properties");
        }
    }

    private List<Applied> read() {
        return database.query(APPLIED, row -> {
            var subject = new Subject(
                    row.getString("brand"), row.getString("source"), row.getString("type"), row.getString("event"));
            return switch (Mode.valueOf(row.getString("mode"))) {
                case OBSERVE -> new Applied(subject, false, null);
                case WARN -> new Applied(subject, false, compiled(row));
                case ENFORCE -> new Applied(subject, true, compiled(row));
            };
        });
    }

    private static JsonSchema compiled(ResultSet row) throws SQLException {
        return SchemaCompiler.compile(Json.tree(row.getString("schema")));
    }
}

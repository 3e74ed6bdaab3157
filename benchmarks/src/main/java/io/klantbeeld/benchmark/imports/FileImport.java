package io.klantbeeld.benchmark.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.layout.Part;
import io.klantbeeld.platform.layout.PlatformHome;
import io.klantbeeld.platform.layout.Ports;
import io.klantbeeld.platform.process.Lifetime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Imports a file of purchases in every way: told, applied, undone, and applied through a crash. */
public final class FileImport {
    private static final EnumSet<Part> PARTS = EnumSet.of(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.PROFILE);
    private static final double KILL_AT = 0.3;

    private final LocalPlatform platform;
    private final ProfileService service;
    private final PurchaseFile file;
    private final Consumer<String> progress;

    private FileImport(LocalPlatform platform, PurchaseFile file, Consumer<String> progress) {
        this.platform = platform;
        this.service = new ProfileService(platform);
        this.file = file;
        this.progress = progress;
    }

    /**
     * What was measured.
     *
     * @param file which purchases they were
     * @param rehearsed rows a second of the dry run
     * @param applied rows a second of the application
     * @param limit rows a second of bare batched SQL
     * @param invariants what must be 0
     */
    public record Result(
            String file, int rows, double rehearsed, double applied, double limit, Map<String, Long> invariants) {}

    /** Starts the parts that are needed in a directory of their own, and imports. */
    public static Result run(Consumer<String> progress) {
        progress.accept("Starting PostgreSQL, Kafka, Keycloak and profile-service …");
        var home = temporary();
        try (var platform = LocalPlatform.builder()
                .home(home)
                .ports(Ports.random())
                .parts(PARTS)
                .lifetime(Lifetime.WITH_THIS_MEASUREMENT)
                .build()) {
            platform.start();
            return new FileImport(platform, PurchaseFile.find(), progress).measure();
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be read", e);
        } finally {
            new PlatformHome(home).wipe();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("load-import-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result measure() throws SQLException {
        service.register("shop");
        try (var database = platform.postgres().connect("profile")) {
            var before = FactCounts.of(database);
            progress.accept("Dry run of %d rows (%s) …".formatted(file.rows(), file.name()));
            var told = service.awaitEnd(service.upload(definition(), file.text()));
            long changed = difference(before, FactCounts.of(database));
            progress.accept("Application …");
            var applied = service.awaitEnd(service.apply(told));
            double limit = BareRows.perSecond(platform.postgres().connect("profile"), file.rows());
            var after = FactCounts.of(database);
            progress.accept("Undo …");
            service.undo(applied);
            service.awaitEnd(applied.path("id").textValue());
            long left = difference(before, FactCounts.of(database));
            var crashed = throughACrash(told);
            return new Result(
                    file.name(),
                    file.rows(),
                    perSecond(told),
                    perSecond(applied),
                    limit,
                    Map.of(
                            "changedByDryRun",
                            changed,
                            "otherThanTold",
                            applied.path("rows").equals(told.path("rows")) ? 0L : 1L,
                            "leftByUndo",
                            left,
                            "lostOrDoubledByCrash",
                            difference(after, FactCounts.of(database)) + uncounted(crashed)));
        }
    }

    /** Applies once more, and kills the service in the midst of it. */
    private JsonNode throughACrash(JsonNode told) {
        progress.accept("Application with kill -9 …");
        var id = service.apply(told);
        service.await(id, run -> run.path("progress").doubleValue() >= KILL_AT);
        platform.part(Part.PROFILE).kill();
        platform.part(Part.PROFILE).start();
        return service.awaitEnd(id);
    }

    private long uncounted(JsonNode run) {
        return Math.abs(file.rows() - run.path("rows").path("read").longValue());
    }

    private static long difference(Map<String, Long> before, Map<String, Long> after) {
        return before.keySet().stream()
                .mapToLong(table -> Math.abs(after.get(table) - before.get(table)))
                .sum();
    }

    private static double perSecond(JsonNode run) {
        var took = Duration.between(
                Instant.parse(run.path("startedAt").textValue()),
                Instant.parse(run.path("finishedAt").textValue()));
        return run.path("rows").path("read").longValue() / (took.toNanos() / 1e9);
    }

    private static Map<String, Object> definition() {
        return Map.of(
                "source", "shop",
                "kind", "PURCHASES",
                "format", "CSV",
                "zone", "America/New_York",
                "csv", Map.of("delimiter", "BLANKS"),
                "mapping",
                        List.of(
                                Map.of("column", "customer_id", "to", "identifier:loyalty"),
                                Map.of("column", "date", "to", "time", "format", "yyyyMMdd"),
                                Map.of("column", "number_of_cds", "to", "property:quantity", "type", "NUMBER"),
                                Map.of("column", "dollar_value", "to", "property:total", "type", "NUMBER"),
                                Map.of("value", "USD", "to", "property:currency")));
    }
}

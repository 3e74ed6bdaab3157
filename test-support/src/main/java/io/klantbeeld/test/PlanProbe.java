package io.klantbeeld.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Watches the plans by which PostgreSQL runs the statements of the module under test, with their real parameters and
 * what was read by them: the server writes each to its log (auto_explain) until the probe is closed.
 */
public final class PlanProbe implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGINS = "  plan:";
    private static final String GOES_ON = "\t";

    /** Looks at a setting, some milliseconds apart. */
    private static final int PATIENCE = 1_000;

    private final Path log;
    private final int begin;

    private PlanProbe(Path log) {
        this.log = log;
        this.begin = read().length;
    }

    /** Watches from now on. */
    public static PlanProbe start() {
        var probe = new PlanProbe(RunningServers.postgresLog());
        set(
                "auto_explain.log_format = json",
                "auto_explain.log_analyze = on",
                "auto_explain.log_timing = off",
                "auto_explain.log_buffers = on",
                "auto_explain.log_min_duration = 0");
        return probe;
    }

    /** The plans so far, each as often as it was run. */
    public List<Plan> plans() {
        var all = read();
        var lines = new String(all, begin, all.length - begin, StandardCharsets.UTF_8)
                .lines()
                .toList();
        var plans = new ArrayList<Plan>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith(BEGINS)) {
                var json = lines.subList(i + 1, lines.size()).stream()
                        .takeWhile(line -> line.startsWith(GOES_ON))
                        .toList();
                add(String.join("\n", json), plans);
            }
        }
        return plans;
    }

    /** The texts of the statements that were run so far. */
    public String statements() {
        return String.join("\n", plans().stream().map(Plan::sql).toList());
    }

    /** The plans so far that read more of one of some tables than they need. */
    public List<Plan> scanning(Collection<String> tables) {
        return plans().stream()
                .filter(plan -> !Collections.disjoint(plan.scannedTables(), tables))
                .toList();
    }

    /** A plan that is still being written is read the next time. */
    private static void add(String json, List<Plan> plans) {
        try {
            var plan = JSON.readTree(json);
            plans.add(new Plan(
                    plan.path("Query Text").asText(),
                    plan.path("Query Parameters").asText(),
                    plan.path("Plan")));
        } catch (JsonProcessingException unfinished) {
            return;
        }
    }

    @Override
    public void close() {
        set("auto_explain.log_analyze = off", "auto_explain.log_min_duration = -1");
    }

    private byte[] read() {
        try {
            return Files.readAllBytes(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void set(String... settings) {
        try (var connection = RunningServers.postgres().superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("LOAD 'auto_explain'");
            for (var setting : Arrays.asList(settings)) {
                statement.execute("ALTER SYSTEM SET " + setting);
            }
            statement.execute("SELECT pg_reload_conf()");
            awaitReload(statement, settings[settings.length - 1]);
        } catch (SQLException e) {
            throw new AssertionError("PostgreSQL does not explain", e);
        }
    }

    /** The server tells its sessions later, and then all of them. */
    private static void awaitReload(Statement session, String setting) throws SQLException {
        var parts = setting.split(" = ");
        for (int i = 0; i < PATIENCE; i++) {
            try (var row = session.executeQuery("SELECT pg_sleep(0.01), current_setting('%s')".formatted(parts[0]))) {
                if (row.next() && row.getString(2).equals(parts[1])) {
                    return;
                }
            }
        }
        throw new AssertionError("PostgreSQL does not read its settings again");
    }
}

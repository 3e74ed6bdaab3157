package io.klantbeeld.campaign.contact.dispatch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Lets whoever comes to a step of the ledger wait in the database, before the step or in the midst of its commit. */
final class LedgerTraps {
    private static final long GATE = 4711;

    private static final List<String> SET_UP = List.of("""
            create table trap (step text primary key)
            """, """
            create function wait_at_trap() returns trigger language plpgsql as $$
            begin
              if exists (select from trap where step = tg_argv[0]) then
                perform pg_advisory_xact_lock(4711);
              end if;
              return new;
            end $$
            """, """
            create trigger trap_person before insert on pressure for each row execute function wait_at_trap('PERSON')
            """);

    private static final String BEFORE = """
            create trigger trap_before_%1$s before update on contact for each row
              when (new.state = '%1$s' and old.state <> '%1$s') execute function wait_at_trap('BEFORE %1$s')
            """;

    private static final String COMMIT = """
            create constraint trigger trap_commit_%1$s after update on contact deferrable initially deferred for each row
              when (new.state = '%1$s' and old.state <> '%1$s') execute function wait_at_trap('COMMIT %1$s')
            """;

    private final Connection connection;

    LedgerTraps(Connection connection) throws SQLException {
        this.connection = connection;
        for (var statement : SET_UP) {
            run(statement);
        }
        for (var state : List.of("CLAIMED", "SENDING", "ACCEPTED", "UNKNOWN", "PLANNED")) {
            run(BEFORE.formatted(state));
            run(COMMIT.formatted(state));
        }
    }

    void set(String step) throws SQLException {
        run("select pg_advisory_lock(" + GATE + ")");
        run("insert into trap values ('" + step + "')");
    }

    boolean isSprung() throws SQLException {
        return count("pg_locks where locktype = 'advisory' and not granted") > 0;
    }

    void open() throws SQLException {
        run("delete from trap");
        run("select pg_advisory_unlock_all()");
    }

    long count(String tableAndCondition) throws SQLException {
        return Long.parseLong(text("select count(*) from " + tableAndCondition));
    }

    String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

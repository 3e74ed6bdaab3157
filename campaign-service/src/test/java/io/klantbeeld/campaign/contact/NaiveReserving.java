package io.klantbeeld.campaign.contact;

import io.klantbeeld.test.SqlProbe;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Three ways to keep a cap that look right and are not, kept so that the storm proves something: the exact way passes
 * it, and these must fail it. Each keeps the caps of the storm, one mail and three contacts, and that nobody
 * is called after a mail.
 */
enum NaiveReserving {
    /** Counts, and then inserts: what others insert in between is not counted. */
    COUNT_THEN_INSERT {
        @Override
        void reserve(Connection connection, UUID person, String channel) throws SQLException {
            try (var count = connection.prepareStatement("select 1 where " + ROOM)) {
                bind(count, 1, person, channel);
                if (!count.executeQuery().next()) {
                    return;
                }
            }
            run(connection, "insert into naive_contact (person, channel) values (?, ?)", person, channel);
        }
    },
    /** Counts and inserts in one statement: it sees what was committed when it began, and nothing of its neighbours. */
    INSERT_WHERE_COUNT {
        @Override
        void reserve(Connection connection, UUID person, String channel) throws SQLException {
            try (var insert = connection.prepareStatement(
                    "insert into naive_contact (person, channel) select ?, ? where " + ROOM)) {
                insert.setObject(1, person);
                insert.setString(2, channel);
                bind(insert, 3, person, channel);
                insert.executeUpdate();
            }
        }
    },
    /** Locks and counts in one statement: what was committed while it waited for the lock is not counted. */
    LOCK_AND_COUNT_AT_ONCE {
        @Override
        void reserve(Connection connection, UUID person, String channel) throws SQLException {
            try (var insert = connection.prepareStatement("""
                    with locked as (select person from naive_pressure where person = ? for update)
                    insert into naive_contact (person, channel)
                    select person, ? from locked
                     where\s""" + ROOM)) {
                insert.setObject(1, person);
                insert.setString(2, channel);
                bind(insert, 3, person, channel);
                insert.executeUpdate();
            }
        }
    };

    private static final String ROOM =
            """
            (select count(*) from naive_contact made where made.person = ?) < 3
              and (? <> 'EMAIL' or %1$s < 1) and (? <> 'PHONE' or %1$s = 0)
            """.formatted("(select count(*) from naive_contact made where made.person = ? and made.channel = 'EMAIL')");

    abstract void reserve(Connection connection, UUID person, String channel) throws SQLException;

    /** Makes the tables anew, and a view with the columns by which a ledger is judged. */
    static void prepare(SqlProbe sql) {
        sql.execute("drop table if exists naive_contact, naive_pressure cascade");
        sql.execute("""
                create table naive_contact (
                  id uuid not null default gen_random_uuid(), person uuid not null, channel text not null,
                  judged_at timestamptz not null default clock_timestamp())
                """);
        sql.execute("""
                create view naive_ledger as
                select *, 'ACCEPTED' as state, null as disposition,
                       jsonb_build_object('members', jsonb_build_array(person)) as judged_by
                  from naive_contact
                """);
        sql.execute("create table naive_pressure (person uuid primary key)");
    }

    private static void bind(PreparedStatement statement, int from, UUID person, String channel) throws SQLException {
        statement.setObject(from, person);
        for (int pair = 0; pair < 2; pair++) {
            statement.setString(from + 1 + 2 * pair, channel);
            statement.setObject(from + 2 + 2 * pair, person);
        }
    }

    static void run(Connection connection, String statement, Object... parameters) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.executeUpdate();
        }
    }
}

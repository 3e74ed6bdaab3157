package io.klantbeeld.campaign.contact;

import io.klantbeeld.test.SqlProbe;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Two ways to keep a cap that look right and are not, kept so that the storm proves something: the exact way passes it,
 * and these must fail it.
 */
enum NaiveReserving {
    /** Counts, and then inserts: what others insert in between is not counted. */
    COUNT_THEN_INSERT {
        @Override
        void reserve(Connection connection, UUID person) throws SQLException {
            try (var count = connection.prepareStatement("select count(*) from naive_contact where person = ?")) {
                count.setObject(1, person);
                var result = count.executeQuery();
                result.next();
                if (result.getInt(1) > 0) {
                    return;
                }
            }
            run(connection, "insert into naive_contact (person) values (?)", person);
        }
    },
    /** Locks and counts in one statement: what was committed while it waited for the lock is not counted. */
    LOCK_AND_COUNT_AT_ONCE {
        @Override
        void reserve(Connection connection, UUID person) throws SQLException {
            run(connection, """
                    with locked as (select person from naive_pressure where person = ? for update)
                    insert into naive_contact (person)
                    select person from locked
                     where (select count(*) from naive_contact where naive_contact.person = locked.person) < 1
                    """, person);
        }
    };

    abstract void reserve(Connection connection, UUID person) throws SQLException;

    static void prepare(SqlProbe sql) {
        sql.execute("create table if not exists naive_contact (person uuid not null)");
        sql.execute("create table if not exists naive_pressure (person uuid primary key)");
        sql.execute("truncate naive_contact, naive_pressure");
    }

    static void run(Connection connection, String statement, UUID person) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, person);
            prepared.executeUpdate();
        }
    }
}

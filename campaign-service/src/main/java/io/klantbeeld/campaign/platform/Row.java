package io.klantbeeld.campaign.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** One row of a result, read by column name; an SQL null is null. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** Reads a uuid. */
    public UUID uuid(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    /** Reads a text. */
    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    /** Reads a whole number; an SQL null is 0. */
    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    /** Reads a truth value; an SQL null is false. */
    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    /** Reads a point in time. */
    public Instant instant(String column) throws SQLException {
        var time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Reads a uuid array; an SQL null is empty. */
    public List<UUID> uuids(String column) throws SQLException {
        var array = result.getArray(column);
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }

    /** Reads a text array; an SQL null is empty. */
    public List<String> texts(String column) throws SQLException {
        var array = result.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** Reads a constant of an enum by its name. */
    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        var name = result.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Reads a {@code jsonb} value. */
    public <T> T json(String column, Class<T> type) throws SQLException {
        return Json.read(result.getString(column), type);
    }

    /** Reads a {@code jsonb} value of a generic type. */
    public <T> T json(String column, TypeReference<T> type) throws SQLException {
        return Json.read(result.getString(column), type);
    }
}

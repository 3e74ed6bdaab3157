package io.klantbeeld.campaign.content;

import io.klantbeeld.campaign.content.CompiledTemplates.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** The compiled templates of all revisions: written once, with their revision, and read by key. */
@ApplicationScoped
class CompiledTemplateStore {
    private static final String INSERT = """
            INSERT INTO compiled_template (revision_id, key, locale, fallback, subject, html, text)
            SELECT ?, * FROM unnest(?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT = """
            SELECT locale, fallback, subject, html, text
            FROM compiled_template
            WHERE revision_id = ? AND key = ?
            """;

    private final DataSource dataSource;

    CompiledTemplateStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(UUID revision, List<Variant> variants) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, revision);
            statement.setArray(2, texts(connection, variants, Variant::key));
            statement.setArray(3, texts(connection, variants, Variant::locale));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "boolean", variants.stream().map(Variant::fallback).toArray()));
            statement.setArray(5, texts(connection, variants, Variant::subject));
            statement.setArray(6, texts(connection, variants, Variant::html));
            statement.setArray(7, texts(connection, variants, Variant::text));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Compiled templates cannot be stored", e);
        }
    }

    List<Variant> find(UUID revision, String key) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(SELECT)) {
            statement.setObject(1, revision);
            statement.setString(2, key);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<Variant>();
                while (rows.next()) {
                    found.add(variant(key, rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Compiled templates cannot be read", e);
        }
    }

    private static Variant variant(String key, ResultSet row) throws SQLException {
        return new Variant(
                key,
                row.getString("locale"),
                row.getBoolean("fallback"),
                row.getString("subject"),
                row.getString("html"),
                row.getString("text"));
    }

    private static Array texts(Connection connection, List<Variant> variants, Function<Variant, String> part)
            throws SQLException {
        return connection.createArrayOf("text", variants.stream().map(part).toArray());
    }
}

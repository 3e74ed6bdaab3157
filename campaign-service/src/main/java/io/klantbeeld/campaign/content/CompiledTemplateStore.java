package io.klantbeeld.campaign.content;

import io.klantbeeld.campaign.content.CompiledTemplates.Variant;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The compiled templates of all revisions: written once, with their revision, and read by key. */
@ApplicationScoped
class CompiledTemplateStore {
    private static final String INSERT = """
            insert into compiled_template (revision_id, key, locale, fallback, subject, html, text)
            select ?, * from unnest(?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[], ?::text[])
            """;

    private static final String SELECT = """
            select key, locale, fallback, subject, html, text
              from compiled_template
             where revision_id = ? and key = ?
            """;

    private final Database database;

    CompiledTemplateStore(Database database) {
        this.database = database;
    }

    void insert(UUID revision, List<Variant> variants) {
        database.change(
                INSERT,
                revision,
                Database.column(variants, Variant::key),
                Database.column(variants, Variant::locale),
                Database.column(variants, Variant::fallback),
                Database.column(variants, Variant::subject),
                Database.column(variants, Variant::html),
                Database.column(variants, Variant::text));
    }

    List<Variant> find(UUID revision, String key) {
        return database.list(SELECT, CompiledTemplateStore::variant, revision, key);
    }

    private static Variant variant(Row row) throws SQLException {
        return new Variant(
                row.text("key"),
                row.text("locale"),
                row.flag("fallback"),
                row.text("subject"),
                row.text("html"),
                row.text("text"));
    }
}

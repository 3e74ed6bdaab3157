package io.klantbeeld.profile.ingestion.imports.run;

import java.util.Arrays;
import java.util.Locale;

/** A table of which a rehearsal works on a copy: all that resolving persons reads and writes. */
enum StagedTable {
    /** Brought first, with all that hangs together. */
    NODE(null),
    PROFILE("""
            t.id IN (SELECT n.profile_id FROM pg_temp.node n WHERE n.id = ANY ((SELECT ids FROM brought)::uuid[])
                     UNION ALL
                     SELECT m.id FROM pg_temp.node n JOIN public.profile m ON m.merged_into = n.profile_id
                     WHERE n.id = ANY ((SELECT ids FROM brought)::uuid[]))"""),
    SIGHTING("t.node_id = ANY ((SELECT ids FROM brought)::uuid[])"),
    LINK_FACT("t.home_id = ANY ((SELECT ids FROM brought)::uuid[])"),
    /** Brought by message. */
    DEDUP(null),
    /** Written and never read. */
    MERGE_ENTRY(null),
    INGESTION_VIOLATION(null);

    private final String condition;

    StagedTable(String condition) {
        this.condition = condition;
    }

    /** Which rows belong to nodes that were brought; null where none is brought so. */
    String condition() {
        return condition;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String[] names() {
        return Arrays.stream(values()).map(StagedTable::table).toArray(String[]::new);
    }
}

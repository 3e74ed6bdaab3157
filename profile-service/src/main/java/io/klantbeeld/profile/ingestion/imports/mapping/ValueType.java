package io.klantbeeld.profile.ingestion.imports.mapping;

/** As what the text of a cell is read; values of JSON lines and Parquet have types of their own. */
enum ValueType {
    TEXT,
    /** With a point, or with the decimal sign that {@code format} names: {@code ,} or {@code .}. */
    NUMBER,
    /** One of true, false, yes, no, 1, 0. */
    BOOLEAN,
    /** A day: ISO 8601, or as {@code format} says. */
    DATE,
    /** A point in time: ISO 8601, or as {@code format} says; without an offset it is in the zone of the definition. */
    INSTANT
}

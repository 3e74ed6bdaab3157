package io.klantbeeld.profile.ingestion.imports.file;

/** How a file is written. */
public enum ImportFormat {
    /** Text with one row per line, cells between delimiters (RFC 4180 and its relatives). */
    CSV,
    /** One JSON object per line. */
    JSONL,
    /** Apache Parquet with flat columns, plain or compressed by gzip, snappy or zstd. */
    PARQUET
}

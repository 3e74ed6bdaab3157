/**
 * Reads the rows of files row by row: CSV, JSON lines and Parquet, plain or gzipped.
 * A row that cannot be read is told apart from a file that cannot; no file can make the reader hold more than one row.
 */
package io.klantbeeld.profile.ingestion.imports.file;

/**
 * Reads flat columns of Parquet files, page by page and within bounds, with Parquet's own records and encodings.
 * What of Parquet's library needs Hadoop (its file reader, its codecs) is done here instead.
 */
package io.klantbeeld.profile.ingestion.imports.file.parquet;

package io.klantbeeld.profile.ingestion.imports.file;

/** The rows of one file, from the first to the last. */
public interface Rows extends AutoCloseable {
    /**
     * Reads the next row.
     *
     * @return null after the last one
     * @throws FileUnreadable when the rest of the file cannot be read
     */
    Row next();

    /** How much of the file is read, from 0 to 1. */
    double progress();

    @Override
    void close();
}

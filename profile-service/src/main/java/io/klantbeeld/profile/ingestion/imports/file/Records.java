package io.klantbeeld.profile.ingestion.imports.file;

import java.util.List;

/** The lines of a CSV file, each as its cells. */
interface Records {
    /** The cells of the next line that holds any; null after the last. */
    List<String> next();

    /** Whether that line was too long and is not all there. */
    boolean wasCut();
}

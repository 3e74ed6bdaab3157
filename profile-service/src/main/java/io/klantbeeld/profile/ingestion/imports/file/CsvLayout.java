package io.klantbeeld.profile.ingestion.imports.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the text of a CSV file is to be read.
 *
 * @param delimiter one character, or BLANKS for any run of blanks and tabs; a comma when missing
 * @param quote one character that may enclose cells; a double quote when missing
 * @param header whether the first line names the columns; otherwise they are called 1, 2, 3 …; true when missing
 * @param charset such as {@code windows-1252}; UTF-8 when missing
 */
@Schema(examples = "{\"delimiter\":\";\",\"quote\":\"\\\"\",\"header\":true,\"charset\":\"windows-1252\"}")
public record CsvLayout(String delimiter, String quote, Boolean header, String charset) {
    /** The delimiter that stands for any run of blanks and tabs. */
    public static final String BLANKS = "BLANKS";

    /** Commas, double quotes, a header and UTF-8. */
    public static final CsvLayout USUAL = new CsvLayout(null, null, null, null);

    public CsvLayout {
        delimiter = delimiter == null ? "," : delimiter;
        quote = quote == null ? "\"" : quote;
        header = header == null || header;
        charset = charset == null ? "UTF-8" : charset;
    }

    boolean isBlanks() {
        return delimiter.equals(BLANKS);
    }
}

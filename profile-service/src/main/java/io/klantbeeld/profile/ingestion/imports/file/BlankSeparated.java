package io.klantbeeld.profile.ingestion.imports.file;

import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;

/** Cells between runs of blanks and tabs, as columns of printed tables are. */
final class BlankSeparated implements Records {
    private static final Pattern BLANKS = Pattern.compile("[ \t]+");

    private final Lines lines;

    BlankSeparated(Reader text) {
        this.lines = new Lines(text);
    }

    @Override
    public List<String> next() {
        var line = lines.next();
        return line == null ? null : List.of(BLANKS.split(line.strip()));
    }

    @Override
    public boolean wasCut() {
        return lines.wasCut();
    }
}

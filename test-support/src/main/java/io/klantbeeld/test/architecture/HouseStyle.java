package io.klantbeeld.test.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The part of the house style that can be measured in the files of a module. */
public final class HouseStyle {
    static final int FILE_LINES = 250;
    static final int POM_LINES = 120;
    static final int SETTINGS_LINES = 80;

    private static final Pattern MIGRATION = Pattern.compile("V[0-9]{12}__[a-z0-9]+(_[a-z0-9]+)+\\.sql");
    // Written in pieces, so that this file does not accuse itself.
    private static final List<String> UNWANTED = List.of(
            "System." + "out",
            "System." + "err",
            "Thread." + "sleep",
            "TO" + "DO",
            "FIX" + "ME",
            "@" + "author",
            ".printStack" + "Trace(");

    private HouseStyle() {}

    /** Asserts that the files of a module keep to the style, and names all that do not. */
    public static void check(Sources sources) {
        assertThat(faultsOf(sources)).as("faults against the house style").isEmpty();
    }

    static List<String> faultsOf(Sources sources) {
        var faults = new ArrayList<String>();
        sources.java().forEach(file -> faults.addAll(faultsOf(file)));
        faults.addAll(SourceTrees.faultsOf(sources.java()));
        sources.mainJava().stream().map(Path::getParent).distinct().forEach(folder -> {
            if (!Files.exists(folder.resolve("package-info.java"))) {
                faults.add(folder + " has no package-info.java");
            }
        });
        sources.migrations().stream()
                .filter(file ->
                        !MIGRATION.matcher(file.getFileName().toString()).matches())
                .forEach(file -> faults.add(file + " is not named V<yyyyMMddHHmm>__<verb>_<what>.sql"));
        sources.settings().forEach(file -> faults.addAll(tooLong(file, SETTINGS_LINES)));
        faults.addAll(tooLong(sources.pom(), POM_LINES));
        return faults;
    }

    private static List<String> faultsOf(Path file) {
        var faults = new ArrayList<>(tooLong(file, FILE_LINES));
        var lines = Sources.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            for (var unwanted : UNWANTED) {
                if (lines.get(i).contains(unwanted)) {
                    faults.add("%s:%d has %s".formatted(file, i + 1, unwanted));
                }
            }
        }
        return faults;
    }

    private static List<String> tooLong(Path file, int limit) {
        int lines = Sources.lines(file).size();
        return lines <= limit ? List.of() : List.of("%s has %d lines of %d".formatted(file, lines, limit));
    }
}

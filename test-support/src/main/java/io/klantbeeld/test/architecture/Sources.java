package io.klantbeeld.test.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of one module. */
public record Sources(Path module) {
    /** The sources of the module in a directory. */
    public static Sources of(Path module) {
        return new Sources(module);
    }

    List<Path> java() {
        return Stream.concat(mainJava().stream(), under("src/test/java", ".java").stream())
                .toList();
    }

    List<Path> mainJava() {
        return under("src/main/java", ".java");
    }

    List<Path> migrations() {
        return under("src/main/resources/db", ".sql");
    }

    List<Path> settings() {
        return under("src/main/resources", "application.properties");
    }

    Path pom() {
        return module.resolve("pom.xml");
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> under(String directory, String ending) {
        var start = module.resolve(directory);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (var files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

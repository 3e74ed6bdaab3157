package io.klantbeeld.gateway.console.shell;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** Knows the version of the console's own assets, which is a checksum of what they say. */
@ApplicationScoped
class Assets {
    private static final List<String> FILES = List.of(
            "identity.css",
            "shell.css",
            "graph.css",
            "customers.css",
            "person.css",
            "timeline.css",
            "administration.css",
            "imports.css",
            "segments.css",
            "permission.css",
            "catalogue.css",
            "campaigns.css",
            "icons.svg",
            "graph.js",
            "theme.js",
            "console.js",
            "timeline.js",
            "administration.js",
            "imports.js",
            "rule.js",
            "table-file.js");

    private final String version;

    Assets() {
        var checksum = new CRC32();
        FILES.forEach(file -> checksum.update(read(file)));
        this.version = Long.toString(checksum.getValue(), Character.MAX_RADIX);
    }

    String version() {
        return version;
    }

    private static byte[] read(String file) {
        var path = "META-INF/resources/console/assets/" + file;
        try (var asset = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (asset == null) {
                throw new IllegalStateException("The asset " + file + " is missing");
            }
            return asset.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

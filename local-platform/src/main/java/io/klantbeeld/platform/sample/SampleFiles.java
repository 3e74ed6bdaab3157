package io.klantbeeld.platform.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the files of the sample from the class path; their names give the order. */
final class SampleFiles {
    private static final String DIRECTORY = "/sample";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleFiles() {}

    static SortedMap<String, List<SampleRequest>> read() {
        URL directory = SampleFiles.class.getResource(DIRECTORY);
        if (directory == null) {
            return new TreeMap<>();
        }
        try {
            URI address = directory.toURI();
            if (!address.getScheme().equals("jar")) {
                return read(Path.of(address));
            }
            try (FileSystem jar = FileSystems.newFileSystem(address, Map.of())) {
                return read(jar.getPath(DIRECTORY));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, List<SampleRequest>> read(Path directory) throws IOException {
        SortedMap<String, List<SampleRequest>> requests = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    requests.put(
                            file.getFileName().toString(),
                            Arrays.asList(JSON.readValue(content, SampleRequest[].class)));
                }
            }
        }
        return requests;
    }
}

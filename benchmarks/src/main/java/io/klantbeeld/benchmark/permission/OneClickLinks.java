package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.drive.KeepAlive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The links with which every other person ends the permission by one click, as decisions handed them out. */
final class OneClickLinks {
    private static final int BATCH = 1_000;
    private static final int OK = 200;

    private final String[] paths;

    private OneClickLinks(String[] paths) {
        this.paths = paths;
    }

    /** Asks for decisions about everybody, who must be permitted, and keeps the links. */
    static OneClickLinks of(ConsentService service, Choosers choosers) {
        var paths = new String[choosers.size()];
        try (var connection = service.connection()) {
            for (int from = 0; from < paths.length; from += BATCH) {
                var persons = IntStream.range(from, Math.min(from + BATCH, paths.length))
                        .mapToObj(choosers::person)
                        .toList();
                var verdicts = decide(connection, service.bearer(), persons);
                for (int i = 0; i < persons.size(); i++) {
                    paths[from + i] = path(verdicts.get(i));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new OneClickLinks(paths);
    }

    private static List<Verdict> decide(KeepAlive connection, String bearer, List<Chooser> persons) throws IOException {
        var questions = persons.stream()
                .map(person -> Contact.question(person.byAddress()))
                .collect(Collectors.joining(",", "{\"requests\":[", "]}"));
        var answer = connection.post(Contact.BATCHES, bearer, Contact.bytes(questions));
        if (answer.status() != OK) {
            throw new IllegalStateException("The persons were not decided for: " + answer.status());
        }
        return Verdict.batch(answer.body());
    }

    private static String path(Verdict verdict) {
        if (!verdict.permits()) {
            throw new IllegalStateException("Somebody who did not withdraw yet is not permitted: " + verdict.code());
        }
        return URI.create(verdict.optOut().oneClickUrl()).getPath();
    }

    /** The path of somebody's link. */
    String path(Chooser person) {
        return paths[person.number()];
    }
}

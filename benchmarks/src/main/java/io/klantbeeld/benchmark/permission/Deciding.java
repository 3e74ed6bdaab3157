package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.drive.Drive.Operation;
import io.klantbeeld.benchmark.drive.KeepAlive;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks for decisions about anybody, by profile as often as by address, and checks every answer. */
final class Deciding implements Operation {
    private static final int OK = 200;

    private final ConsentService service;
    private final Choosers choosers;
    private final Verdicts verdicts;
    private final int cells;
    private final KeepAlive connection;

    /**
     * Opens a connection.
     *
     * @param cells how many decisions are asked for at once; one alone is no batch
     */
    Deciding(ConsentService service, Choosers choosers, Verdicts verdicts, int cells) {
        this.service = service;
        this.choosers = choosers;
        this.verdicts = verdicts;
        this.cells = cells;
        this.connection = service.connection();
    }

    @Override
    public String perform(long number, long intendedAt) throws IOException {
        return cells == 1 ? one(number) : batch(number);
    }

    private String one(long number) throws IOException {
        var random = new SplittableRandom(number);
        var person = choosers.someone(random);
        var answer = connection.post(
                Contact.DECISIONS, service.bearer(), Contact.bytes(Contact.question(reference(person, random))));
        if (answer.status() != OK) {
            return Integer.toString(answer.status());
        }
        var verdict = Verdict.of(answer.body());
        verdicts.compare(person.attitude(), verdict.outcome(), verdict.code());
        return null;
    }

    private String batch(long number) throws IOException {
        var random = new SplittableRandom(number);
        var persons = IntStream.range(0, cells)
                .mapToObj(i -> choosers.someone(random))
                .toList();
        var questions = persons.stream()
                .map(person -> Contact.question(reference(person, random)))
                .collect(Collectors.joining(",", "{\"requests\":[", "]}"));
        var answer = connection.post(Contact.BATCHES, service.bearer(), Contact.bytes(questions));
        if (answer.status() != OK) {
            return Integer.toString(answer.status());
        }
        var batch = Verdict.batch(answer.body());
        if (batch.size() != cells) {
            return "incomplete";
        }
        for (int i = 0; i < cells; i++) {
            verdicts.compare(
                    persons.get(i).attitude(),
                    batch.get(i).outcome(),
                    batch.get(i).code());
        }
        return null;
    }

    static String reference(Chooser person, SplittableRandom random) {
        return random.nextBoolean() ? person.byProfile() : person.byAddress();
    }

    @Override
    public void close() {
        connection.close();
    }
}

package io.klantbeeld.benchmark.contact.reservation;

import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.drive.Drive.Operation;
import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.benchmark.permission.Chooser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** Reserves contacts on one connection, for a few minutes each: what nobody makes frees its place. */
final class Reserving implements Operation {
    static final String CATEGORY = "LOAD_CAP";

    private static final int MOST_GOOD = 201;
    private static final int LEAST_GOOD = 200;

    private final CampaignService service;
    private final LongFunction<Chooser> persons;
    private final String occurrences;
    private final Tally tally;
    private final KeepAlive connection;

    /**
     * Opens the connection.
     *
     * @param occurrences how the names of occurrences begin that are only ever used here
     */
    Reserving(CampaignService service, LongFunction<Chooser> persons, String occurrences, Tally tally) {
        this.service = service;
        this.persons = persons;
        this.occurrences = occurrences;
        this.tally = tally;
        this.connection = service.connection();
    }

    @Override
    public String perform(long number, long intendedAt) throws IOException {
        var answer = connection.post("/api/v1/contacts", service.bearer(), request(persons.apply(number), number));
        return answer.status() < LEAST_GOOD || answer.status() > MOST_GOOD
                ? Integer.toString(answer.status())
                : tally.count(Reply.of(answer.body()));
    }

    private byte[] request(Chooser person, long number) {
        return """
                {"person":"%s","brand":"%s","channel":"EMAIL","purpose":"marketing","topics":["travel-surprises"],\
                "contentClass":"PROMOTIONAL","category":"%s","contactPoint":"email:%s","occurrence":"%s-%d",\
                "ttl":"PT5M"}\
                """.formatted(person.profile(), CampaignService.BRAND, CATEGORY, person.address(), occurrences, number)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        connection.close();
    }
}

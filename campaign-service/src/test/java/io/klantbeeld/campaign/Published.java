package io.klantbeeld.campaign;

import io.klantbeeld.event.Topics;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.ProbedRecord;
import io.klantbeeld.test.Schemas;
import java.util.List;

import static io.klantbeeld.test.Patience.await;

/** What the service has told others about contacts. */
public final class Published {
    private Published() {}

    /** The statuses of a traveller's contact with their ranks, once one of them is a result; all as the schema says. */
    public static List<String> statusesOf(Traveller traveller) {
        try (var kafka = new KafkaProbe()) {
            var records = await().until(
                            () -> kafka.records(Topics.CONTACT, traveller.id().toString()),
                            found -> found.stream().anyMatch(Published::isResult));
            records.forEach(record -> Schemas.assertValid(Topics.CONTACT, record.text()));
            return records.stream()
                    .map(ProbedRecord::json)
                    .map(status -> status.path("status").asText() + " "
                            + status.path("rank").asText())
                    .toList();
        }
    }

    private static boolean isResult(ProbedRecord record) {
        return record.json().path("rank").asInt() >= 30;
    }
}

package io.klantbeeld.benchmark.contact.advice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.klantbeeld.benchmark.contact.CampaignService;
import io.klantbeeld.benchmark.contact.Recipients;
import io.klantbeeld.benchmark.drive.Drive.Operation;
import io.klantbeeld.benchmark.drive.KeepAlive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Asks for the next best actions of anybody on one connection, and checks every answer. */
final class Asking implements Operation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final CampaignService service;
    private final Recipients recipients;
    private final Verdicts verdicts;
    private final KeepAlive connection;

    Asking(CampaignService service, Recipients recipients, Verdicts verdicts) {
        this.service = service;
        this.recipients = recipients;
        this.verdicts = verdicts;
        this.connection = service.connection();
    }

    @Override
    public String perform(long number, long intendedAt) throws IOException {
        var person = recipients.someone(number);
        var question = """
                {"person":"email:%s","channel":"EMAIL","placement":"call-centre","context":{},"limit":3}\
                """.formatted(person.address());
        var answer = connection.post(
                "/api/v1/next-best-actions", service.bearer(), question.getBytes(StandardCharsets.UTF_8));
        if (answer.status() != OK) {
            return Integer.toString(answer.status());
        }
        verdicts.compare(
                person.attitude(), JSON.readTree(answer.body()).path("items").size());
        return null;
    }

    @Override
    public void close() {
        connection.close();
    }
}

package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.drive.Drive.Operation;
import io.klantbeeld.benchmark.drive.KeepAlive;
import io.klantbeeld.benchmark.permission.WithdrawRun.Watch;
import java.io.IOException;

/**
 * Lets one person after the other withdraw, by the API and by one click in turns. As soon as that is answered the same
 * replica is asked for a decision, and the others are watched.
 */
final class Withdrawing implements Operation {
    static final String WITHDRAWN = "CONSENT_WITHDRAWN";

    private static final String EVENTS = "/api/v1/consent-events";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";
    private static final int OK = 200;
    private static final int CREATED = 201;

    private static final String WITHDRAWAL = """
            {"person":"%s","authority":"SUBJECT","choices":[
             {"action":"WITHDRAW","scope":{"brand":"blauwvlucht","purpose":"marketing","channel":"EMAIL"}}],
             "evidence":{"method":"API"}}
            """;

    private final ConsentService service;
    private final Choosers choosers;
    private final OneClickLinks links;
    private final Watch watch;
    private final KeepAlive connection;

    Withdrawing(ConsentService service, Choosers choosers, OneClickLinks links, Watch watch) {
        this.service = service;
        this.choosers = choosers;
        this.links = links;
        this.watch = watch;
        this.connection = service.connection();
    }

    @Override
    public String perform(long number, long intendedAt) throws IOException {
        var person = choosers.person(watch.first() + (int) number);
        watch.published().expect(person, intendedAt);
        int status = number % 2 == 0 ? tell(person) : click(person);
        if (status != OK && status != CREATED) {
            watch.published().forget(person);
            return Integer.toString(status);
        }
        watch.answered().add(System.nanoTime() - intendedAt);
        if (!isWithdrawn(connection, service.bearer(), person.byAddress())) {
            watch.wronglyPermitted().increment();
        }
        watch.replica().watch(person.byProfile(), intendedAt);
        return null;
    }

    private int tell(Chooser person) throws IOException {
        var body = Contact.bytes(WITHDRAWAL.formatted(person.byAddress()));
        return connection.post(EVENTS, service.bearer(), body).status();
    }

    private int click(Chooser person) throws IOException {
        return connection.form(links.path(person), ONE_CLICK).status();
    }

    /** Whether a replica knows that somebody withdrew. */
    static boolean isWithdrawn(KeepAlive replica, String bearer, String person) throws IOException {
        var answer = replica.post(Contact.DECISIONS, bearer, Contact.bytes(Contact.question(person)));
        return answer.status() == OK && Verdict.of(answer.body()).code().equals(WITHDRAWN);
    }

    @Override
    public void close() {
        connection.close();
    }
}

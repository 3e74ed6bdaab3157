package io.klantbeeld.campaign.contact;

import io.klantbeeld.campaign.Api;
import io.klantbeeld.campaign.Traveller;
import io.klantbeeld.campaign.contact.Reservation.Reserved;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.test.SqlProbe;
import io.klantbeeld.test.Tokens;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import static io.klantbeeld.test.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

/** What four replicas do to the same people at once: plan, reserve, send, and hear how it ended. */
final class StormOfContacts implements AutoCloseable {
    static final String BRAND = "storm";
    static final List<String> CHANNELS = List.of("EMAIL", "PHONE", "SMS");
    private static final List<String> POLICIES = List.of("""
            {"brand":"storm","appliesTo":{"channels":["EMAIL"]},
             "caps":[{"max":1,"window":{"kind":"ROLLING","length":"PT24H"}}]}
            """, """
            {"brand":"storm","caps":[{"max":3,"window":{"kind":"ROLLING","length":"PT24H"}}],
             "exclusions":[{"after":{"channel":"PHONE","disposition":"ANSWERED"},"block":["EMAIL"],"for":"PT48H"},
                           {"after":{"channel":"EMAIL"},"block":["PHONE"],"for":"PT1H"}]}
            """);
    private static final List<String> OUTCOMES = List.of(
            "\"status\":\"COMPLETED\",\"disposition\":\"ANSWERED\"",
            "\"status\":\"NOT_REACHED\"",
            "\"status\":\"CANCELLED\"");

    final LongAdder reserved = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder sent = new LongAdder();
    private final List<Replica> replicas =
            Stream.generate(Replica::new).limit(4).toList();
    private final SqlProbe sql;
    private final List<Traveller> travellers;
    private final List<UUID> people;
    private final String agent = Tokens.scopes("contact:write").bearer();

    StormOfContacts(SqlProbe sql, int persons) {
        this.sql = sql;
        for (int i = 0; i < POLICIES.size(); i++) {
            Api.asAuthor()
                    .contentType("application/json")
                    .body(POLICIES.get(i))
                    .put("/api/v1/contact-policies/{key}", BRAND + "-" + i)
                    .then()
                    .statusCode(lessThan(300));
        }
        travellers = Stream.generate(() -> Traveller.known(true)).limit(persons).toList();
        people = travellers.stream().map(Traveller::id).toList();
        await().untilAsserted(() -> assertThat(people).allMatch(person -> rootOf(person) != null));
    }

    List<UUID> people() {
        return people;
    }

    /** One of the threads does a number of things. */
    Void strike(int thread, int times, long seed) {
        var random = new Random(seed + thread);
        var replica = replicas.get(thread % replicas.size());
        for (int i = 0; i < times; i++) {
            switch (random.nextInt(8)) {
                case 0, 1 -> sent.add(replica.send(people));
                case 2 -> hear(random);
                default -> reserve(replica, random);
            }
        }
        return null;
    }

    private void reserve(Replica replica, Random random) {
        var channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        boolean team = channel.equals("PHONE") || random.nextInt(4) == 0;
        var policies = CDI.current().select(ContactPolicies.class).get().of(BRAND);
        var person = people.get(random.nextInt(people.size()));
        var reservation = replica.reserve(person, root -> AReservation.inAStorm(root, BRAND, channel, team, policies));
        (reservation instanceof Reserved ? reserved : refused).increment();
    }

    // Through the application itself, which is one replica more.
    private void hear(Random random) {
        var open = sql.rows(
                "select id, fence from contact where state = 'RESERVED' and brand = ? and person = any (?::uuid[])",
                BRAND,
                people.toString().replace('[', '{').replace(']', '}'));
        if (!open.isEmpty()) {
            Map<String, Object> call = open.get(random.nextInt(open.size()));
            var status = given().header("Authorization", agent)
                    .contentType("application/json")
                    .body("{\"fence\":%s,%s}"
                            .formatted(call.get("fence"), OUTCOMES.get(random.nextInt(OUTCOMES.size()))))
                    .post("/api/v1/contacts/{id}/outcomes", call.get("id"))
                    .statusCode();
            assertThat(status).isIn(200, 409);
        }
    }

    /** Two of them turn out to be one person, and then not. */
    void mergeAndPart(int round) {
        int pair = 2 * (round % (travellers.size() / 2));
        var survivor = travellers.get(pair);
        var absorbed = travellers.get(pair + 1);
        long version = 2 + 2L * (round / (travellers.size() / 2));
        absorbed.isAbsorbedBy(survivor, version);
        await().until(() -> survivor.id().equals(rootOf(absorbed.id())));
        absorbed.appears(version + 1);
        await().until(() -> absorbed.id().equals(rootOf(absorbed.id())));
    }

    private Object rootOf(UUID profile) {
        return sql.rows("select root from profile_projection where profile_id = ?", profile).stream()
                .map(row -> row.get("root"))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
    }
}

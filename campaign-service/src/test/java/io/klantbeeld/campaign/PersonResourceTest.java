package io.klantbeeld.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
@Counterparts
class PersonResourceTest {
    private Traveller anna;

    @BeforeEach
    void annaWasMailed() {
        Api.loadSample();
        anna = Traveller.known(true);
        anna.checksIn("AMS", 1);
        await().untilAsserted(() -> assertThat(Api.decisionsAbout(anna))
                .extracting(decision -> decision.path("outcome").asText())
                .containsExactly("SENT"));
    }

    @Test
    void theContactIsShownWithoutItsAddress() {
        var contacts = Api.items(
                Api.json(Api.asAuthor().queryParam("person", anna.id()).get("/api/v1/contacts"), 200));

        assertThat(contacts).singleElement().satisfies(contact -> {
            assertThat(contact.path("status").asText()).isEqualTo("ACCEPTED");
            assertThat(contact.path("subject").asText()).isEqualTo("Anna, koffie op AMS?");
            assertThat(contact.path("locale").asText()).isEqualTo("nl");
            assertThat(contact.at("/cost/amount").asText()).isEqualTo("0.002");
            assertThat(contact.toString()).doesNotContain(anna.email());
            assertThat(Api.get("/api/v1/contacts/" + contact.path("contactId").asText()))
                    .isEqualTo(contact);
        });
    }

    @Test
    void thePressureIsCountedUnderEveryPolicy() {
        var caps = Api.get("/api/v1/persons/{person}/pressure", "email:" + anna.email())
                .path("caps");

        assertThat(caps).anySatisfy(cap -> {
            assertThat(cap.path("rule").asText()).isEqualTo("one-surprise-a-day@1");
            assertThat(cap.path("used").asInt()).isEqualTo(1);
            assertThat(cap.path("remaining").asInt()).isZero();
            assertThat(cap.path("nextFreeAt").asText()).isNotEmpty();
            assertThat(cap.at("/window/kind").asText()).isEqualTo("ROLLING");
        });
    }

    @Test
    void everyStepOfTheJourneyIsExplained() {
        var campaign = ACampaign.likeTheSample()
                .with(definition -> {
                    var steps = (ArrayNode) definition.at("/journey/steps");
                    steps.add(((ObjectNode) steps.get(0)).deepCopy().put("key", "reminder"));
                })
                .running();

        var why = Api.get("/api/v1/persons/" + anna.id() + "/why?campaign=" + campaign.key());

        assertThat(why.path("steps")).hasSize(2).allSatisfy(step -> assertThat(step.path("gates"))
                .hasSize(13));
        assertThat(why.at("/steps/1/step").asText()).isEqualTo("reminder");
        assertThat(why.at("/steps/0/gates")).isEqualTo(why.at("/now/gates"));
    }

    @Test
    void nothingIsUpcomingOnceItWasSent() {
        assertThat(Api.items(Api.get("/api/v1/persons/{person}/upcoming", anna.id())))
                .isEmpty();
    }

    @Test
    void whoHasNoFactsInTheCallersBrandsIsUnknown() {
        var person = "/api/v1/persons/" + anna.id();

        assertThat(Api.ofBrands("medivisie").get(person + "/decisions").statusCode())
                .isEqualTo(404);
        assertThat(Api.ofBrands("medivisie")
                        .get(person + "/why?campaign=airport-surprise")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.ofBrands("blauwvlucht").get(person + "/decisions").statusCode())
                .isEqualTo(200);
    }

    @Test
    void decisionsArePagedNewestFirst() {
        anna.checksIn("AMS", 1);
        await().untilAsserted(() -> assertThat(Api.decisionsAbout(anna)).hasSize(2));
        var path = "/api/v1/persons/" + anna.id() + "/decisions?limit=1";

        var first = Api.get(path);
        var second = Api.get(path + "&cursor=" + first.path("nextCursor").asText());

        assertThat(Api.items(first).getFirst().path("outcome").asText()).isEqualTo("BLOCKED");
        assertThat(Api.items(second).getFirst().path("outcome").asText()).isEqualTo("SENT");
        assertThat(second.path("nextCursor").isNull()).isTrue();
    }
}

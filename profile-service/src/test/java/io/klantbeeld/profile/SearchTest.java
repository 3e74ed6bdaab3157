package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@RealServers
class SearchTest {
    private static final String AT = "2026-03-01T09:00:00Z";

    private final TestReader reader = TestReader.ofEverything();

    @Test
    void aPersonIsFoundByEachIdentifierAndById() {
        var user = "user_id:" + Unique.name("u");
        var address = Unique.email("Anna");
        TestSource.of("blauwvlucht")
                .send(TestEvent.identify(AT, Map.of(), user, "email:" + address, "phone:+3197010081234"));
        var id = reader.await(user).getString("id");

        for (var q : List.of(id, user, address, address.toUpperCase(Locale.ROOT), "+31 970 100 81234")) {
            reader.find(q).statusCode(200).body("items.id", equalTo(List.of(id)));
        }
        reader.find("nobody@example.com").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aNameIsFoundWithTypingErrorsBestMatchFirst() {
        var family = "Zwaluw" + Unique.name("").replaceAll("[^a-z]", "");
        var website = TestSource.of("blauwvlucht");
        var anna = "crm:" + Unique.name("c");
        var bert = "crm:" + Unique.name("c");
        website.send(
                TestEvent.identify(AT, Map.of("firstName", "Annabella", "lastName", family), anna),
                TestEvent.identify(AT, Map.of("name", "Bert " + family), bert));
        reader.await(anna);
        reader.await(bert);

        assertThat(names("Anabella " + family)).containsExactly("Annabella");
        reader.find(family.toLowerCase(Locale.ROOT)).body("items", hasSize(2));
        reader.find("Bert " + family).body("items", hasSize(1)).body("items[0].traits.name", equalTo("Bert " + family));
        reader.find("Cornelia " + family).body("items", hasSize(0));
    }

    @Test
    void foundPersonsArePagedAndLimitedToTheBrands() {
        var family = "Reiger" + Unique.name("").replaceAll("[^a-z]", "");
        var persons =
                IntStream.range(0, 5).mapToObj(i -> "crm:" + Unique.name("c")).toList();
        TestSource.of("blauwvlucht")
                .send(persons.stream()
                        .map(person -> TestEvent.identify(AT, Map.of("lastName", family), person))
                        .toArray());
        persons.forEach(reader::await);

        var found = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = reader.find(family, "limit", 2, "cursor", cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        }

        assertThat(found).hasSize(5).doesNotHaveDuplicates();
        TestReader.ofBrands("wolkje").find(family).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void whatIsFoundIsMaskedLikeWhatIsRead() {
        var address = Unique.email("anna");
        TestSource.of("blauwvlucht").send(TestEvent.identify(AT, Map.of("firstName", "Anna"), "email:" + address));
        reader.await("email:" + address);

        var found = new TestReader(Tokens.scopes("profile:read"))
                .find(address)
                .statusCode(200)
                .extract();

        assertThat(found.jsonPath().getString("items[0].traits.firstName")).isEqualTo("•••");
        assertThat(found.asString()).doesNotContain(address);
    }

    @Test
    void nothingToSearchForIsRefused() {
        reader.find("").statusCode(400).body("violations[0].field", equalTo("q"));
        reader.find("x".repeat(201)).statusCode(400);
    }

    private List<String> names(String q) {
        return reader.find(q).statusCode(200).extract().jsonPath().getList("items.traits.firstName", String.class);
    }
}

package io.klantbeeld.profile;

import io.klantbeeld.test.RealServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@RealServers
class BrandBoundaryTest {
    private static final String EARLY = "2026-03-01T09:00:00Z";
    private static final String LATE = "2026-03-02T09:00:00Z";

    private final String email = "email:" + Unique.email("bo");
    private final String patient = "user_id.medivisie:" + Unique.name("m");

    @Test
    void aReaderSeesTheTraitsOfItsBrandsOnly() {
        knownToTwoBrands();

        var airline = TestReader.ofBrands("blauwvlucht").await(email);
        var pharma = TestReader.ofBrands("medivisie").await(email);
        var both = TestReader.ofBrands("blauwvlucht", "medivisie").await(email);

        assertThat(airline.getMap("traits")).isEqualTo(Map.of("city", "Delft", "plan", "gold"));
        assertThat(airline.getList("identifiers.namespace")).isEqualTo(List.of("email"));
        assertThat(pharma.getMap("traits")).isEqualTo(Map.of("city", "Leiden", "specialism", "cardiology"));
        assertThat(both.getMap("traits"))
                .isEqualTo(Map.of("city", "Leiden", "plan", "gold", "specialism", "cardiology"));
    }

    @Test
    void aReaderSeesTheMomentsOfItsBrandsOnly() {
        knownToTwoBrands();

        var airline = TestReader.ofBrands("blauwvlucht").interactions(email).extract();

        assertThat(airline.jsonPath().getList("items.name", String.class)).containsExactly("Checked In");
    }

    private void knownToTwoBrands() {
        TestSource.of("blauwvlucht")
                .send(
                        TestEvent.identify(EARLY, Map.of("city", "Delft", "plan", "gold"), email),
                        TestEvent.track("Checked In", EARLY, email));
        TestSource.of("medivisie")
                .send(
                        TestEvent.identify(LATE, Map.of("city", "Leiden", "specialism", "cardiology"), email, patient),
                        TestEvent.track("Webinar Joined", LATE, email));
        TestReader.ofEverything().awaitInteractions(email, 2);
        // This one comes by another partition.
        TestReader.ofEverything().await(patient);
    }

    @Test
    void aPersonWithoutFactsInTheBrandsIsNotFound() {
        TestSource.of("blauwvlucht").send(TestEvent.track("Checked In", EARLY, email));
        var id = TestReader.ofEverything().await(email).getString("id");

        TestReader.ofBrands("wolkje").get(email).statusCode(404);
        TestReader.ofBrands("wolkje").get(id).statusCode(404);
        TestReader.ofBrands("wolkje").interactions(id).statusCode(404);
        TestReader.ofBrands().get(id).statusCode(404);
        TestReader.ofBrands("wolkje").find(email).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void anIdentifierThatOnlyAnotherBrandSawNamesNobody() {
        TestSource.of("medivisie").send(TestEvent.identify(EARLY, Map.of(), email, patient));
        TestSource.of("blauwvlucht").send(TestEvent.identify(EARLY, Map.of(), email));
        TestReader.ofEverything().await(patient);

        TestReader.ofBrands("blauwvlucht").await(email);
        TestReader.ofBrands("blauwvlucht").get(patient).statusCode(404);
    }

    @Test
    void equalUserIdsOfTwoBrandsAreTwoPersons() {
        var same = Unique.name("42");
        TestSource.of("blauwvlucht").batch(Map.of("type", "identify", "userId", same));
        TestSource.of("medivisie", Map.of("namespaces", Map.of("userId", "user_id.medivisie")))
                .batch(Map.of("type", "identify", "userId", same));

        var one = TestReader.ofEverything().await("user_id:" + same).getString("id");
        var other = TestReader.ofEverything().await("user_id.medivisie:" + same).getString("id");

        assertThat(one).isNotEqualTo(other);
        TestReader.ofBrands("medivisie").get("user_id:" + same).statusCode(404).body("status", equalTo(404));
    }
}

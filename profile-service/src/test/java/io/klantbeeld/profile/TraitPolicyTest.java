package io.klantbeeld.profile;

import io.klantbeeld.event.Topics;
import io.klantbeeld.profile.traits.registry.MergePolicy;
import io.klantbeeld.test.KafkaProbe;
import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

/** How claims fold by the definitions of their traits, in the running service. */
@QuarkusTest
@RealServers
class TraitPolicyTest {
    private static final Map<String, Integer> EXPECTED = Map.of(
            "SOURCE_PRECEDENCE", 5,
            "MOST_RECENT", 3,
            "FIRST", 4,
            "MAX", 9,
            "MIN", 3,
            "MOST_FREQUENT", 4,
            "VERIFIED_FIRST", 5);

    private final TestTrait trait = TestTrait.unique();
    private final TestReader reader = TestReader.ofEverything();
    private final String user = "user_id:" + Unique.name("u");
    private TestSource crm;
    private TestSource website;

    @BeforeEach
    void register() {
        crm = TestSource.of("blauwvlucht", Map.of("precedence", 80));
        website = TestSource.of("blauwvlucht", Map.of("precedence", 20));
    }

    @Test
    void thePolicyDecidesWhateverTheOrder() {
        EXPECTED.keySet().forEach(policy -> of(policy).put(settings(policy)).statusCode(201));
        EXPECTED.keySet().forEach(policy -> of(policy).awaitFolded());
        var other = "user_id:" + Unique.name("u");
        var sent = new ArrayList<>(claimsAbout(user));
        sent.addAll(claimsAbout(other));
        Collections.shuffle(sent, new Random(7));

        sent.forEach(Runnable::run);

        EXPECTED.forEach((policy, value) -> {
            of(policy).awaitValue(user, value);
            of(policy).awaitValue(other, value);
        });
    }

    private List<Runnable> claimsAbout(String person) {
        return List.of(
                () -> claimOfEach(website, "09:00", 4, person),
                () -> claimOfEach(website, "09:01", 9, person),
                () -> claimOfEach(crm, "09:02", 5, person),
                () -> claimOfEach(website, "09:03", 4, person),
                () -> claimOfEach(website, "09:04", 3, person));
    }

    private TestTrait of(String policy) {
        return new TestTrait(trait.name() + policy, trait.tokens());
    }

    private Map<String, Object> settings(String policy) {
        var verifiedBy = policy.equals("VERIFIED_FIRST") ? List.of(crm.key()) : List.of();
        return Map.of("type", "NUMBER", "policy", policy, "verifiedBy", verifiedBy);
    }

    private void claimOfEach(TestSource source, String time, int value, String person) {
        var traits = Stream.of(MergePolicy.values())
                .collect(Collectors.<MergePolicy, String, Object>toMap(policy -> trait.name() + policy, any -> value));
        source.send(TestEvent.identify("2026-03-01T" + time + ":00Z", traits, person));
    }

    @Test
    void aChangedPolicyCountsForWhatCameBefore() {
        trait.defined("NUMBER", "BEHAVIOUR", "MOST_RECENT");
        claim(website, "09:00", 9, user);
        claim(website, "09:01", 4, user);
        trait.awaitValue(user, 4);
        long version = reader.await(user).getLong("version");

        trait.defined("NUMBER", "BEHAVIOUR", "MAX");

        trait.awaitValue(user, 9);
        reader.get(user).body("version", equalTo((int) version + 1));
        trait.retire().statusCode(204);
        trait.awaitValue(user, 4);
    }

    @Test
    void whatADefinitionDoesNotAdmitDoesNotCountAndComesBackWithoutIt() {
        claim(website, "09:00", 7, user);
        claim(website, "09:01", "seven", user);
        trait.awaitValue(user, "seven");

        trait.defined("NUMBER", "BEHAVIOUR", "MOST_RECENT");
        trait.awaitValue(user, 7);

        trait.defined("BOOLEAN", "BEHAVIOUR", "MOST_RECENT");
        trait.awaitValue(user, null);
    }

    @Test
    void theCategoryOfADefinitionDecidesWhoSeesTheValue() {
        var without = new TestReader(Tokens.scopes("profile:read"));
        claim(website, "09:00", 7, user);
        trait.awaitValue(user, 7);
        without.get(user).body("masked", hasItems(trait.name()));

        trait.defined("NUMBER", "BEHAVIOUR", "MOST_RECENT");

        without.get(user).body("traits.'%s'".formatted(trait.name()), equalTo(7));
    }

    @Test
    void otherServicesLearnTheNewCategoryOfAPerson() {
        claim(website, "09:00", 7, user);
        trait.awaitValue(user, 7);
        var id = reader.await(user).getString("id");
        try (var kafka = new KafkaProbe()) {
            trait.defined("NUMBER", "FINANCIAL", "MOST_RECENT");

            kafka.await(
                    Topics.TRAITS,
                    record -> id.equals(record.key())
                            && "FINANCIAL"
                                    .equals(record.json()
                                            .path("categories")
                                            .path(trait.name())
                                            .textValue()));
        }
    }

    @Test
    void everyClaimSaysWhatBecameOfIt() {
        trait.defined(Map.of("type", "LIST", "policy", "UNION"));
        claim(website, "09:00", List.of("golf"), user);
        claim(crm, "09:01", List.of("chess"), user);
        claim(crm, "09:02", "bridge", user);
        trait.awaitValue(user, List.of("chess", "golf"));

        var path = "explain.'%s'.".formatted(trait.name());
        reader.get(user, "explain", true)
                .body(path + "rule", equalTo("UNION"))
                .body(path + "category", equalTo("BEHAVIOUR"))
                .body(path + "source", equalTo(crm.key()))
                .body(path + "value", equalTo(List.of("chess", "golf")))
                .body(path + "candidates.fate", equalTo(List.of("NOT_ADMITTED", "COUNTED")));
    }

    @Test
    void aTraitOfSomeBrandsIsAsNobodyDefinedItInOthers() {
        var other = TestSource.of("medivisie");
        trait.defined(Map.of("type", "NUMBER", "policy", "MAX", "brands", List.of("blauwvlucht")));
        var email = "email:" + Unique.email("anna");
        claim(website, "09:00", 9, email);
        claim(website, "09:01", 4, email);
        claim(other, "09:00", 99, email);
        claim(other, "09:01", "x", email);
        trait.awaitValue(email, 9);

        TestReader.ofBrands("medivisie").get(email).body("traits.'%s'".formatted(trait.name()), equalTo("x"));
    }

    @Test
    void whatWasTakenBackIsLeftToOthers() {
        trait.defined("NUMBER", "BEHAVIOUR", "SOURCE_PRECEDENCE");
        claim(website, "09:00", 4, user);
        claim(crm, "09:01", 5, user);
        trait.awaitValue(user, 5);

        claim(crm, "09:02", null, user);

        trait.awaitValue(user, 4);
        claim(website, "09:03", null, user);
        trait.awaitValue(user, null);
        reader.get(user).body("traits.'%s'".formatted(trait.name()), nullValue());
    }

    private void claim(TestSource source, String time, Object value, String person) {
        var traits = new HashMap<String, Object>();
        traits.put(trait.name(), value);
        source.send(TestEvent.identify("2026-03-01T" + time + ":00Z", traits, person));
    }
}

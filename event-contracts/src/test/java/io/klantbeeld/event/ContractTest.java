package io.klantbeeld.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.klantbeeld.event.campaign.ContactChanged;
import io.klantbeeld.event.consent.ConsentCatalogueEntry;
import io.klantbeeld.event.consent.ConsentRecorded;
import io.klantbeeld.event.consent.PermissionSnapshot;
import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.event.privacy.StoreAcknowledged;
import io.klantbeeld.event.profile.InteractionRecorded;
import io.klantbeeld.event.profile.ProfileCatalogueEntry;
import io.klantbeeld.event.profile.ProfileLifecycle;
import io.klantbeeld.event.profile.ProfileSnapshot;
import io.klantbeeld.event.profile.SegmentMembership;
import io.klantbeeld.event.profile.TraitsSnapshot;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContractTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Map<String, Class<? extends Record>> RECORDS = Map.ofEntries(
            Map.entry(Topics.INGESTION_EVENT, IngestedEvent.class),
            Map.entry(Topics.INGESTION_EXTERNAL, IngestedEvent.class),
            Map.entry(Topics.PROFILE, ProfileSnapshot.class),
            Map.entry(Topics.TRAITS, TraitsSnapshot.class),
            Map.entry(Topics.INTERACTION, InteractionRecorded.class),
            Map.entry(Topics.SEGMENT_MEMBERSHIP, SegmentMembership.class),
            Map.entry(Topics.PROFILE_CATALOGUE, ProfileCatalogueEntry.class),
            Map.entry(Topics.LIFECYCLE, ProfileLifecycle.class),
            Map.entry(Topics.CONSENT_EVENT, ConsentRecorded.class),
            Map.entry(Topics.PERMISSION, PermissionSnapshot.class),
            Map.entry(Topics.CONSENT_CATALOGUE, ConsentCatalogueEntry.class),
            Map.entry(Topics.CONTACT, ContactChanged.class),
            Map.entry(Topics.CONSENT_PRIVACY, StoreAcknowledged.class),
            Map.entry(Topics.CAMPAIGN_PRIVACY, StoreAcknowledged.class));

    static Stream<Topic> topics() {
        return Topics.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSchemaNamesExactlyTheComponentsOfTheRecord(Topic topic) throws IOException {
        // given
        var schema = STRICT.readTree(
                RESOURCES.resolve("schemas/" + topic.name() + ".json").toFile());

        // when
        var properties = new HashSet<String>();
        schema.get("properties").fieldNames().forEachRemaining(properties::add);

        // then
        assertThat(Arrays.stream(RECORDS.get(topic.name()).getRecordComponents())
                        .map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(properties);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyExampleIsValidAndSurvivesTheRecordUnchanged(Topic topic) throws IOException {
        // given
        var schema = schemaOf(topic);

        for (var file : examplesOf(topic)) {
            // when
            var example = STRICT.readTree(file.toFile());
            var record = STRICT.treeToValue(example, RECORDS.get(topic.name()));
            var throughTheRecord = STRICT.readTree(STRICT.writeValueAsString(record));

            // then
            assertThat(schema.validate(example)).as(file.toString()).isEmpty();
            assertThat(schema.validate(throughTheRecord)).as(file.toString()).isEmpty();
            assertThat(withoutNulls(throughTheRecord)).as(file.toString()).isEqualTo(withoutNulls(example));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aRecordWithoutARequiredFieldIsInvalid(Topic topic) throws IOException {
        // given
        var schema = schemaOf(topic);
        var example = (ObjectNode) STRICT.readTree(examplesOf(topic).getFirst().toFile());

        for (var required : STRICT.readTree(
                        RESOURCES.resolve("schemas/" + topic.name() + ".json").toFile())
                .get("required")) {
            // when
            var crippled = example.deepCopy().without(required.asText());

            // then
            assertThat(schema.validate(crippled)).as(required.asText()).isNotEmpty();
        }
    }

    @Test
    void theAsyncApiDocumentNamesEveryTopic() throws IOException {
        // when
        var document = Files.readString(RESOURCES.resolve("asyncapi.yaml"));

        // then
        assertThat(topics()).allSatisfy(topic -> assertThat(document).contains("address: " + topic.name()));
    }

    @Test
    void topicsWithPersonalDataAreKeptForAWeekAtMost() {
        assertThat(Topics.ALL).allSatisfy(topic -> assertThat(topic.retention()).hasDays(topic.compacted() ? 1 : 7));
    }

    private static JsonSchema schemaOf(Topic topic) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(RESOURCES.resolve("schemas/" + topic.name() + ".json")));
    }

    private static List<Path> examplesOf(Topic topic) throws IOException {
        try (var files = Files.list(RESOURCES.resolve("examples/" + topic.name()))) {
            return files.sorted().toList();
        }
    }

    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> object.get(name).isNull()).forEach(object::remove);
        }
        node.forEach(ContractTest::withoutNulls);
        return node;
    }
}

package io.klantbeeld.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The settings of the service's own mapper: how JSON is written, and how answers of other services are read, which may
 * have fields that are not known yet.
 */
@Singleton
class JsonSettings implements ObjectMapperCustomizer {
    /** Last, since of two modules that read a type the later one does. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .registerModule(new SimpleModule("klantbeeld times")
                        .addDeserializer(Instant.class, new TimeReader<>(Instant.class, TimeReader::instant))
                        .addDeserializer(LocalDate.class, new TimeReader<>(LocalDate.class, TimeReader::date))
                        .addDeserializer(Duration.class, new TimeReader<>(Duration.class, Duration::parse)));
    }
}

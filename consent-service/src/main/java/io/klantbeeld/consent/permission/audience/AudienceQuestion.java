package io.klantbeeld.consent.permission.audience;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.permission.engine.Ask;
import io.klantbeeld.consent.permission.engine.ContentClass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * The contact that an audience is filtered for: the first line of a request.
 *
 * @param lines ALL also tells those who are not permitted; PERMITTED when absent
 */
record AudienceQuestion(
        @NotBlank @Size(max = 63) String brand,
        @NotBlank @Size(max = 63) String purpose,
        @NotNull Channel channel,
        @Size(max = 50) List<@NotBlank @Size(max = 63) String> topics,
        ContentClass contentClass,
        Lines lines) {
    AudienceQuestion {
        topics = topics == null ? List.of() : topics;
        lines = lines == null ? Lines.PERMITTED : lines;
    }

    /** Whom the answer tells. */
    enum Lines {
        PERMITTED,
        ALL
    }

    Ask ask(Instant at) {
        return new Ask(brand, purpose, channel, topics, contentClass, null, List.of(), null, at);
    }
}

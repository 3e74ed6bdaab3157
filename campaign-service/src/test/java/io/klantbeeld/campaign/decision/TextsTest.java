package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.event.campaign.ContactChanged;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextsTest {
    static Stream<String> codesOfTheLedger() {
        return Stream.of(
                        Arrays.stream(Failure.Code.values()).map(Enum::name),
                        ContactChanged.STOPS.stream(),
                        List.of(ContactChanged.HARD_BOUNCE, ContactChanged.SOFT_BOUNCE).stream())
                .flatMap(codes -> codes)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("codesOfTheLedger")
    void everyCodeThatASubmissionOrFeedbackLeavesHasASentence(String code) {
        assertThat(Texts.of(code)).isNotEqualTo(code).endsWith(".");
    }
}

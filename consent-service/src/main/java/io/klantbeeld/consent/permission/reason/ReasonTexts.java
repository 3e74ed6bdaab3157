package io.klantbeeld.consent.permission.reason;

import io.klantbeeld.consent.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of every reason code in every language of the platform. */
@ApplicationScoped
public class ReasonTexts {
    private final Texts texts = new Texts(
            "/reasons/reasons",
            Arrays.stream(ReasonCode.values()).map(Enum::name).collect(Collectors.toSet()));

    /** The words of a code in a language of the platform. */
    public String of(ReasonCode code, Locale language) {
        return texts.in(language).get(code.name());
    }
}

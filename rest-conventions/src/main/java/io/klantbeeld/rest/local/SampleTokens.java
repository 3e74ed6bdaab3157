package io.klantbeeld.rest.local;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/** Refuses the tokens of the sample realm, whose people and secrets everybody knows, unless {@code klantbeeld.local} is true. */
@Singleton
@Unremovable
class SampleTokens implements Validator {
    private static final String MARK = "klantbeeld_sample";

    private final boolean local;

    SampleTokens(@ConfigProperty(name = "klantbeeld.local", defaultValue = "false") boolean local) {
        this.local = local;
    }

    @Override
    public String validate(JwtContext token) {
        return !local && token.getJwtClaims().hasClaim(MARK) ? "A token of the sample realm is refused here" : null;
    }
}

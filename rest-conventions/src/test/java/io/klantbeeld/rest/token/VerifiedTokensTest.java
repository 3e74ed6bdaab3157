package io.klantbeeld.rest.token;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerifiedTokensTest {
    private final VerifiedTokens tokens = new VerifiedTokens();
    private final SecurityIdentity caller =
            QuarkusSecurityIdentity.builder().setAnonymous(true).build();

    @Test
    void aTokenIsKnownUntilItEnds() {
        tokens.remember("lasting", caller, Instant.now().plusSeconds(60));
        tokens.remember("ended", caller, Instant.now().minusMillis(1));

        assertThat(tokens.find("lasting")).containsSame(caller);
        assertThat(tokens.find("ended")).isEmpty();
        assertThat(tokens.find("another")).isEmpty();
    }
}

package io.klantbeeld.reference;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class IdentifierKeyTest {
    private final IdentifierKeys keys =
            new IdentifierKeys("an installation key of 32 bytes!".getBytes(StandardCharsets.UTF_8));

    /** Freezes normalisation, key and node id: a change here separates every stored fact from its person. */
    @Test
    void keysAndNodesAreFrozen() {
        var ik = keys.of(Identifier.of("email", " Anna@Example.com "));

        assertThat(ik).hasToString("1.iDIFcui4Wslr9lRkNSFLIKJHiQMa_TOLxfTDEpV6vrs");
        assertThat(ik.nodeId()).hasToString("326151f4-a9f4-51e0-8994-b530b2acd549");
    }

    @Test
    void theSameValueInTwoNamespacesHasTwoKeys() {
        assertThat(Set.of(keys.of(Identifier.of("crm", "1")), keys.of(Identifier.of("loyalty", "1"))))
                .hasSize(2);
    }

    @Test
    void anotherInstallationHasOtherKeys() {
        var other = new IdentifierKeys("another installation key, 32 byte".getBytes(StandardCharsets.UTF_8));

        assertThat(other.of(Identifier.of("crm", "1"))).isNotEqualTo(keys.of(Identifier.of("crm", "1")));
    }

    @Test
    void aShortInstallationKeyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentifierKeys(new byte[31]));
    }

    @Property(tries = 500)
    void normalisingTwiceChangesNothing(@ForAll @StringLength(min = 1, max = 60) String value) {
        for (var namespace : Set.of("crm", "email", "badge")) {
            try {
                var once = Identifier.of(namespace, value);
                assertThat(PersonReference.parse(once.toString())).isEqualTo(once);
            } catch (InvalidReference refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}

package io.klantbeeld.consent.optout;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.token.KeyedTokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OptOutTokensTest {
    private static final OptOut OPT_OUT = new OptOut(
            "1.b1H7oYQm0k3vXcQ2m4nB9sT8uVwXyZ0123456789_-A",
            new Scope("blauwvlucht", "marketing", "travel-surprises", Channel.EMAIL, null),
            LegalBasis.CONSENT);

    /** As it stands in mails that were sent before there was another family of tokens. */
    private static final String IN_AN_OLD_MAIL =
            "AVwZnhxsx5oshBKznR_rK8rMKlJywjh3ovoQD4qYQMpIRhoqh02L8DAT1lp80xnrSaP1gpNuc"
                    + "9FJrZmSWtaz-CI_XH76rIUlNxaMMvQDPIJFjr6hQ81F8LHqWeVFRKZoPW84ihpq9-PZ6RF9m6Ke0s2tGBmjll9gaRtdF8xJAkhW_9LfELiT";

    private final OptOutTokens tokens = new OptOutTokens(KeyedTokens.of("first"));

    @Test
    void aTokenOpensToWhatWasSealed() {
        // given
        var other = new OptOut(
                OPT_OUT.ik(), new Scope("blauwvlucht", "marketing", null, Channel.EMAIL, null), LegalBasis.SOFT_OPT_IN);
        // then
        assertThat(tokens.open(tokens.seal(OPT_OUT))).contains(OPT_OUT);
        assertThat(tokens.open(tokens.seal(other))).contains(other);
    }

    @Test
    void aLinkInAnOldMailWorksForEver() {
        assertThat(tokens.open(IN_AN_OLD_MAIL)).contains(OPT_OUT);
        assertThat(tokens.seal(OPT_OUT)).isEqualTo(IN_AN_OLD_MAIL);
    }
}

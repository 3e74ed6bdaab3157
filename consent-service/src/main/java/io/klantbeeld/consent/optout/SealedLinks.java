package io.klantbeeld.consent.optout;

import io.klantbeeld.consent.catalogue.LegalBasis;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.permission.OptOutLinks;
import io.klantbeeld.consent.platform.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the links that the pages of this feature answer. */
@ApplicationScoped
class SealedLinks implements OptOutLinks {
    private final OptOutTokens tokens;
    private final PublicUrl publicUrl;

    SealedLinks(OptOutTokens tokens, PublicUrl publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    @Override
    public String oneClickUrl(String ik, Scope scope, LegalBasis basis) {
        return publicUrl.of("/u/" + tokens.seal(new OptOut(ik, scope, basis)));
    }
}

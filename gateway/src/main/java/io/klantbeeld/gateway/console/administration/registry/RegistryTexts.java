package io.klantbeeld.gateway.console.administration.registry;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about definitions of traits; they are in {@code messages/registry_*.properties}. */
@MessageBundle("registry")
interface RegistryTexts {
    @Message
    String define();

    @Message
    String defined();

    @Message
    String definition();

    @Message
    String trait();

    @Message
    String holds();

    @Message
    String policy();

    @Message
    String empty();

    @Message
    String emptyText();

    @Message
    String computed();

    @Message
    String isComputed();

    @Message
    String toComputed();

    @Message
    String observed();

    @Message
    String observedText();

    @Message
    String unknown();

    @Message
    String known();

    @Message
    String noneObserved();

    @Message
    String noneObservedText();

    @Message
    String claims();

    @Message
    String mismatches();

    @Message
    String defineIt();

    @Message
    String name();

    @Message
    String nameHint();

    @Message
    String type();

    @Message
    String typeHint();

    @Message
    String typeOf(TraitType type);

    @Message
    String category();

    @Message
    String categoryHint();

    @Message
    String description();

    @Message
    String descriptionHint();

    @Message
    String brands();

    @Message
    String brandsHint();

    @Message
    String policyTitle();

    @Message
    String policyOf(Policy policy);

    @Message
    String policyText(Policy policy);

    @Message
    String verifiedBy();

    @Message
    String verifiedByHint();

    @Message
    String pattern();

    @Message
    String patternHint();

    @Message
    String maxLength();

    @Message
    String values();

    @Message
    String valuesHint();

    @Message
    String minimum();

    @Message
    String maximum();

    @Message
    String maxItems();

    @Message
    String changeText();

    @Message
    String retireText();

    @Message
    String refolding();

    @Message
    String refolded();

    @Message
    String refoldCounts(String examined, String changed);
}

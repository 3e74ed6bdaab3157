package io.klantbeeld.gateway.console.administration.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Names the fields of definitions for the labels of their forms. */
@Named("catalogueLabels")
@ApplicationScoped
class CatalogueLabels {
    public Field getPurposeClass() {
        return Field.PURPOSE_CLASS;
    }

    public Field getNames() {
        return Field.NAMES;
    }

    public Field getBases() {
        return Field.BASES;
    }

    public Field getCategories() {
        return Field.CATEGORIES;
    }

    public Field getRecipients() {
        return Field.RECIPIENTS;
    }

    public Field getValidity() {
        return Field.VALIDITY;
    }

    public Field getGrace() {
        return Field.GRACE;
    }

    public Field getDoubleOptIn() {
        return Field.DOUBLE_OPT_IN;
    }

    public Field getMinAge() {
        return Field.MIN_AGE;
    }

    public Field getParent() {
        return Field.PARENT;
    }

    public Field getAssessment() {
        return Field.ASSESSMENT;
    }

    public Field getTopicKind() {
        return Field.TOPIC_KIND;
    }

    public Field getPromotional() {
        return Field.PROMOTIONAL;
    }

    public Field getChange() {
        return Field.CHANGE;
    }

    public Field getCountry() {
        return Field.COUNTRY;
    }

    public Field getEffective() {
        return Field.EFFECTIVE;
    }

    public Field getBrands() {
        return Field.BRANDS;
    }

    public Field getPurposes() {
        return Field.PURPOSES;
    }

    public Field getTopics() {
        return Field.TOPICS;
    }

    public Field getChannels() {
        return Field.CHANNELS;
    }

    public Field getController() {
        return Field.CONTROLLER;
    }

    public Field getLegalName() {
        return Field.LEGAL_NAME;
    }

    public Field getTimeZone() {
        return Field.TIME_ZONE;
    }

    public Field getContact() {
        return Field.CONTACT;
    }

    public Field getDpo() {
        return Field.DPO;
    }
}

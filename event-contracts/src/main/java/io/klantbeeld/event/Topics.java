package io.klantbeeld.event;

import java.util.List;

/** Names every topic of the platform; the owner of each is told in docs/architecture.md. */
public final class Topics {
    public static final String INGESTION_EVENT = "ingestion.event.v1";
    public static final String INGESTION_EXTERNAL = "ingestion.external.v1";
    public static final String PROFILE = "profile.profile.v1";
    public static final String TRAITS = "profile.traits.v1";
    public static final String INTERACTION = "profile.interaction.v1";
    public static final String SEGMENT_MEMBERSHIP = "profile.segment-membership.v1";
    public static final String PROFILE_CATALOGUE = "profile.catalogue.v1";
    public static final String LIFECYCLE = "profile.lifecycle.v1";
    public static final String CONSENT_EVENT = "consent.event.v1";
    public static final String PERMISSION = "consent.permission.v1";
    public static final String CONSENT_CATALOGUE = "consent.catalogue.v1";
    public static final String CONTACT = "campaign.contact.v1";
    public static final String CONSENT_PRIVACY = "consent.privacy.v1";
    public static final String CAMPAIGN_PRIVACY = "campaign.privacy.v1";

    /** Every topic with its retention; a service makes sure at start that they exist. */
    public static final List<Topic> ALL = List.of(
            Topic.log(INGESTION_EVENT),
            Topic.log(INGESTION_EXTERNAL),
            Topic.compacted(PROFILE),
            Topic.compacted(TRAITS),
            Topic.log(INTERACTION),
            Topic.compacted(SEGMENT_MEMBERSHIP),
            Topic.compacted(PROFILE_CATALOGUE),
            Topic.log(LIFECYCLE),
            Topic.log(CONSENT_EVENT),
            Topic.compacted(PERMISSION),
            Topic.compacted(CONSENT_CATALOGUE),
            Topic.log(CONTACT),
            Topic.log(CONSENT_PRIVACY),
            Topic.log(CAMPAIGN_PRIVACY));

    private Topics() {}
}

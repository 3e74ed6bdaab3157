package io.klantbeeld.campaign.campaign.conflict;

import io.klantbeeld.campaign.campaign.CampaignPlan;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.rest.Brands;
import io.klantbeeld.rest.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the policies of a brand, and the campaigns that are not over, and says where they are at odds. */
@ApplicationScoped
class ConflictReading {
    private static final int LIMIT = 500;
    private static final Duration HORIZON = Duration.ofDays(3_650);

    private final ContactPolicies policies;
    private final CampaignPlan campaigns;
    private final Caller caller;
    private final Clock clock;

    ConflictReading(ContactPolicies policies, CampaignPlan campaigns, Caller caller, Clock clock) {
        this.policies = policies;
        this.campaigns = campaigns;
        this.caller = caller;
        this.clock = clock;
    }

    /** The first 500 conflicts of a brand, those between policies first. */
    List<PolicyConflict> of(String brand) {
        caller.brands().require(brand);
        var ofBrand = policies.of(brand);
        return Stream.concat(PolicyConflicts.among(ofBrand).stream(), ofCampaigns(brand, ofBrand))
                .limit(LIMIT)
                .toList();
    }

    private Stream<PolicyConflict> ofCampaigns(String brand, List<ContactPolicy> ofBrand) {
        Map<String, ContactPolicy> byKey =
                ofBrand.stream().collect(Collectors.toMap(ContactPolicy::key, Function.identity()));
        var now = clock.instant();
        return campaigns.between(now, now.plus(HORIZON), new Brands(false, Set.of(brand)), brand, null, LIMIT).stream()
                .flatMap(campaign -> CampaignConflicts.of(campaign, byKey).stream());
    }
}

package io.klantbeeld.campaign.campaign.transfer;

import io.klantbeeld.campaign.campaign.CampaignWords;
import io.klantbeeld.campaign.campaign.CampaignWords.Words;
import io.klantbeeld.campaign.campaign.initiative.Initiatives;
import io.klantbeeld.campaign.campaign.transfer.ImportedObject.Kind;
import io.klantbeeld.campaign.policy.ContactPolicies;
import io.klantbeeld.campaign.policy.ContactPolicy;
import io.klantbeeld.campaign.policy.ContactPolicyDefinition;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Takes in campaigns of other environments, as drafts, in one transaction. Trying out writes as applying does and takes
 * it back, so that both find the same.
 */
@ApplicationScoped
class Importing {
    private final CampaignWords campaigns;
    private final Initiatives initiatives;
    private final ContactPolicies policies;
    private final Caller caller;
    private final TransactionSynchronizationRegistry transaction;

    Importing(
            CampaignWords campaigns,
            Initiatives initiatives,
            ContactPolicies policies,
            Caller caller,
            TransactionSynchronizationRegistry transaction) {
        this.campaigns = campaigns;
        this.initiatives = initiatives;
        this.policies = policies;
        this.caller = caller;
        this.transaction = transaction;
    }

    @Transactional
    ImportReport tryOut(CampaignDocument document) {
        var objects = write(document);
        transaction.setRollbackOnly();
        return new ImportReport(false, objects);
    }

    /** Applies the document as a whole, or refuses it with all that is wrong. */
    @Transactional
    ImportReport apply(CampaignDocument document) {
        var report = new ImportReport(true, write(document));
        if (!report.allViolations().isEmpty()) {
            throw Problems.refused("campaign:invalid-import", "The document cannot be applied", report.allViolations());
        }
        return report;
    }

    private List<ImportedObject> write(CampaignDocument document) {
        requireBrands(document);
        var objects = new ArrayList<ImportedObject>();
        objects.add(initiative(document));
        for (int i = 0; i < document.policies().size(); i++) {
            objects.add(policy(document.policies().get(i), "document.policies[" + i + "].definition."));
        }
        objects.add(campaign(document.campaign().key(), document));
        return objects;
    }

    private void requireBrands(CampaignDocument document) {
        caller.brands().require(document.campaign().definition().brand());
        caller.brands().require(document.initiative().definition().brand());
        document.policies()
                .forEach(policy -> caller.brands().require(policy.definition().brand()));
    }

    private ImportedObject initiative(CampaignDocument document) {
        var key = document.initiative().key();
        var definition = document.initiative().definition();
        var before = initiatives.find(key).orElse(null);
        var faults =
                faults("document.initiative.definition.", before == null ? null : before.brand(), definition.brand());
        if (!key.equals(document.campaign().definition().initiative())) {
            faults.add(Violation.of("document.initiative.key", "must be the initiative of the campaign"));
        }
        if (faults.isEmpty()) {
            initiatives.write(key, definition);
        }
        return ImportedObject.of(Kind.INITIATIVE, key, before, definition).with(faults, List.of());
    }

    private ImportedObject policy(Keyed<ContactPolicyDefinition> policy, String field) {
        var definition = policy.definition();
        var before = policies.find(policy.key()).map(ContactPolicy::definition).orElse(null);
        var faults = faults(field, before == null ? null : before.brand(), definition.brand());
        faults.addAll(under(field, policies.check(definition)));
        if (faults.isEmpty()) {
            policies.write(policy.key(), definition);
        }
        return ImportedObject.of(Kind.POLICY, policy.key(), before, definition).with(faults, List.of());
    }

    private ImportedObject campaign(String key, CampaignDocument document) {
        var field = "document.campaign.definition.";
        var definition = document.campaign().definition();
        var before = campaigns.find(key).map(Words::definition).orElse(null);
        var faults = faults(field, before == null ? null : before.brand(), definition.brand());
        var findings = campaigns.check(definition);
        faults.addAll(under(field, findings.violations()));
        if (faults.isEmpty()) {
            campaigns.write(key, definition);
        }
        return ImportedObject.of(Kind.CAMPAIGN, key, before, definition)
                .with(faults, under(field, findings.warnings()));
    }

    private static List<Violation> faults(String field, String brandBefore, String brand) {
        var faults = new ArrayList<Violation>();
        if (brandBefore != null && !Objects.equals(brandBefore, brand)) {
            faults.add(Violation.of(field + "brand", "must stay as it is"));
        }
        return faults;
    }

    private static List<Violation> under(String field, List<Violation> violations) {
        return violations.stream()
                .map(fault -> new Violation(
                        field + fault.field(), fault.message(), fault.line(), fault.column(), fault.hint()))
                .toList();
    }
}

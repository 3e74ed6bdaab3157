package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.difference.Differences;
import io.klantbeeld.campaign.campaign.transition.TransitionLog;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Shows what became of campaigns: their revisions, what each changed, and every step of their lives. */
@ApplicationScoped
class HistoryReading {
    private static final String LIVE = "live";

    private final CampaignRepository campaigns;
    private final RevisionRepository revisions;
    private final TransitionLog transitions;
    private final Caller caller;

    HistoryReading(
            CampaignRepository campaigns, RevisionRepository revisions, TransitionLog transitions, Caller caller) {
        this.campaigns = campaigns;
        this.revisions = revisions;
        this.transitions = transitions;
        this.caller = caller;
    }

    @Transactional
    Page<RevisionView> revisions(String key, PageRequest page) {
        campaign(key);
        var before = page.after(1, keys -> Integer.valueOf(keys.getFirst()));
        var rows = revisions.page(key, before == null ? Integer.MAX_VALUE : before, page.fetch());
        return Page.of(rows, page.limit(), row -> Cursor.of(Integer.toString(row.number)))
                .map(RevisionView::of);
    }

    @Transactional
    RevisionWordsView revision(String key, int number) {
        campaign(key);
        return RevisionWordsView.of(require(key, number));
    }

    /**
     * What a revision changes.
     *
     * @param against a number or {@code live}; null for the living revision, or for the one before where it lives
     *     itself or none does
     */
    @Transactional
    DifferenceView difference(String key, int number, String against) {
        var campaign = campaign(key);
        var revision = require(key, number);
        var other = against == null || against.isEmpty()
                ? before(campaign, revision)
                : Optional.of(named(campaign, against));
        return new DifferenceView(
                number,
                other.map(row -> row.number).orElse(null),
                Differences.between(other.map(RevisionEntity::words).orElse(null), revision.words()));
    }

    @Transactional
    Page<TransitionView> transitions(String key, PageRequest page) {
        campaign(key);
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var entries = transitions.of(key, before, page.fetch());
        return Page.of(entries, page.limit(), entry -> Cursor.of(entry.id().toString()))
                .map(TransitionView::of);
    }

    private Optional<RevisionEntity> before(CampaignEntity campaign, RevisionEntity revision) {
        return campaign.live == null || campaign.live.number == revision.number
                ? revisions.get(campaign.id, revision.number - 1)
                : Optional.of(campaign.live);
    }

    private RevisionEntity named(CampaignEntity campaign, String against) {
        if (against.equals(LIVE)) {
            return Optional.ofNullable(campaign.live).orElseThrow(CampaignProblems::unknownRevision);
        }
        if (!against.matches("[1-9][0-9]{0,8}")) {
            throw Problems.invalid("against", "must be the number of a revision, or live");
        }
        return require(campaign.id, Integer.parseInt(against));
    }

    private CampaignEntity campaign(String key) {
        return campaigns.get(key, caller.brands()).orElseThrow(CampaignProblems::unknownCampaign);
    }

    private RevisionEntity require(String key, int number) {
        return revisions.get(key, number).orElseThrow(CampaignProblems::unknownRevision);
    }
}

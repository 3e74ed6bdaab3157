package io.klantbeeld.campaign.decision.advice;

import io.klantbeeld.campaign.decision.DecisionLog;
import io.klantbeeld.campaign.decision.Outcome;
import io.klantbeeld.campaign.decision.advice.NextBestActions.Item;
import io.klantbeeld.campaign.decision.advice.NextBestActions.RejectedAction;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.projection.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;

/** Advises the next best actions, and remembers what was advised. */
@ApplicationScoped
class Advising {
    private final Advisor advisor;
    private final DecisionLog log;
    private final Ids ids;

    Advising(Advisor advisor, DecisionLog log, Ids ids) {
        this.advisor = advisor;
        this.log = log;
        this.ids = ids;
    }

    @Transactional
    NextBestActions advise(Person person, Occasion occasion, int limit, boolean explain) {
        var ranking = advisor.rank(person, occasion);
        var items = ranking.items().stream().limit(limit).toList();
        var decisions = items.stream()
                .map(advised -> advised.decision(ids.next(), Outcome.ADVISED))
                .toList();
        log.add(decisions);
        log.addGhosts(ranking.ghosts(limit).stream()
                .map(advised -> advised.ghost(ids.next()))
                .toList());
        return new NextBestActions(
                IntStream.range(0, items.size())
                        .mapToObj(i -> Item.of(i + 1, items.get(i), decisions.get(i)))
                        .toList(),
                explain ? rejected(ranking) : null);
    }

    private static List<RejectedAction> rejected(Ranking ranking) {
        return ranking.rejected().stream().map(RejectedAction::of).toList();
    }
}

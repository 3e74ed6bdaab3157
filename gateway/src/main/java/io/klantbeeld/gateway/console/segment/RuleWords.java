package io.klantbeeld.gateway.console.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The words of the language of rules, for the pages on which rules are written. */
@Named("ruleWords")
@ApplicationScoped
class RuleWords {
    public List<RuleWord> getAll() {
        return RuleWord.all();
    }
}

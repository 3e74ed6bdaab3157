package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.Action;
import io.klantbeeld.consent.choice.Scope;

/** One thing that a person said in a submission. */
record Choice(Action action, Scope scope) {}

package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.permission.engine.Ask;
import io.klantbeeld.consent.permission.engine.Explain;
import io.klantbeeld.reference.PersonReference;

/** One question for a decision. */
public record Query(PersonReference person, Ask ask, Explain explain) {}

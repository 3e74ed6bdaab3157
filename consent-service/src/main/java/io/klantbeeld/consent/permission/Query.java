package io.klantbeeld.consent.permission;

import io.klantbeeld.reference.PersonReference;
import java.util.List;

/**
 * One question for a decision.
 *
 * @param attributes the personal attributes that the contact would use
 */
record Query(PersonReference person, Ask ask, List<String> attributes, Explain explain) {}

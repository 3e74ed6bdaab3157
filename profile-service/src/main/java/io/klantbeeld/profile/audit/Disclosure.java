package io.klantbeeld.profile.audit;

import java.util.SortedSet;
import java.util.UUID;

/** Which categories of personal values of one person an answer shows. */
public record Disclosure(UUID profile, SortedSet<String> categories) {}

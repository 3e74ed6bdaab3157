package io.klantbeeld.profile.view;

import java.util.UUID;

/** How far a profile has come. */
record ProfileMark(UUID id, String state, UUID mergedInto, long version, long recordedSeq) {}

package io.klantbeeld.profile.aggregate;

import java.time.Instant;

/** The moments of a series after one time and up to another, which leave a window. */
record Leaving(Series series, Instant after, Instant upTo) {}

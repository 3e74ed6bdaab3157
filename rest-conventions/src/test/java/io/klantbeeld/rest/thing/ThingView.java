package io.klantbeeld.rest.thing;

import java.util.UUID;

/** A thing as it is answered. */
record ThingView(UUID id, String name, long revision) {}

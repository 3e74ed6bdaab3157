package io.klantbeeld.gateway.console.trait;

import io.klantbeeld.gateway.console.dialogue.Said;
import io.klantbeeld.gateway.console.person.PersonFrame;

/** All of the page of what is known. */
record Profile(PersonFrame frame, ProfileView view, Said said, boolean mayAmend) {}

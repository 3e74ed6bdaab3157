/** The memory of consumers: which messages they have handled, for as long as a topic may deliver them again. */
package io.klantbeeld.outbox.inbox;

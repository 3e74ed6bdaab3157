/**
 * Load on triggers: how soon an event is decided about, and how soon a mail server has the message that follows from
 * it. The door is its case.
 */
package io.klantbeeld.benchmark.contact.trigger;

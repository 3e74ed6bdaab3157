/**
 * The transactional outbox and inbox: a state change and its messages are one transaction, and a message takes effect
 * once. {@link io.klantbeeld.outbox.Outbox} writes, {@link io.klantbeeld.outbox.Consumption} handles what arrives.
 */
package io.klantbeeld.outbox;

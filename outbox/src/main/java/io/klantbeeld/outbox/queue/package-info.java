/** The table that messages wait in between the transaction that wrote them and their publication. */
package io.klantbeeld.outbox.queue;

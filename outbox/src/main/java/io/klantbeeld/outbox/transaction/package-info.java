/** Work in database transactions: on their connection, in one of its own, and after the commit. */
package io.klantbeeld.outbox.transaction;

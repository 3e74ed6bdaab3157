/** What went wrong: whether it passes by itself, how long to wait, and what may be told about it. */
package io.klantbeeld.outbox.failure;

/**
 * Takes what people, and those who speak for them, state beside choices: blocks, wishes, what may be known of them, and who
 * stands in for whom. It shows what was stated, and what of it still stands.
 */
package io.klantbeeld.consent.statement;

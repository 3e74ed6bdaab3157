/**
 * Double opt-in: asks by mail whether the person behind an address granted what was granted with it, and takes the answer.
 * Only the button on the page confirms; the mail, its link and programs that follow links do not.
 */
package io.klantbeeld.consent.confirmation;

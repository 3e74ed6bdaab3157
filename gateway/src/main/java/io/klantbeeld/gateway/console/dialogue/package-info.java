/**
 * How pages of several rooms speak with profile-service: calls and their answers, forms with what is wrong in them, and
 * lists page by page.
 */
package io.klantbeeld.gateway.console.dialogue;

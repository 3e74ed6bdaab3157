/**
 * A mail server that counts, in the place of the platform's, which keeps every mail; and mails that nobody decided
 * about, for the limit. The doors are {@link io.klantbeeld.benchmark.contact.mail.MailPort} and
 * {@link io.klantbeeld.benchmark.contact.mail.MailCounter}.
 */
package io.klantbeeld.benchmark.contact.mail;

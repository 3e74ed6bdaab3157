/**
 * The mail server of the local platform: accepts every recipient, serves IMAP, and keeps each mail as a file.
 * It runs in a process of its own; the files outlive it and fill the mailboxes again at the next start.
 */
package io.klantbeeld.platform.mail;

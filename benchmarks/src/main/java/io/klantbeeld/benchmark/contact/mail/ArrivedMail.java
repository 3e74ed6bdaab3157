package io.klantbeeld.benchmark.contact.mail;

/**
 * A mail that arrived.
 *
 * @param id its Message-ID, with the brackets
 * @param subject as it is in the header
 * @param acceptedAt when it had arrived, in {@link System#nanoTime()}
 * @param source the mail, as it came over the line
 */
public record ArrivedMail(String id, String subject, long acceptedAt, byte[] source) {}

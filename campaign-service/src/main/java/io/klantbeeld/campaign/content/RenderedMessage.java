package io.klantbeeld.campaign.content;

/**
 * A message in the words for one person.
 *
 * @param locale the locale of the variant that was used
 * @param fallbackUsed whether neither the wanted locale nor its language had a variant
 * @param subject one line
 * @param html a whole HTML document
 */
public record RenderedMessage(String locale, boolean fallbackUsed, String subject, String html, String text) {}

package io.klantbeeld.campaign.content;

/**
 * The words of a template in one locale.
 *
 * @param mjml the body as MJML 4
 * @param text the body for readers without HTML; null or blank to have it made from the MJML
 */
public record VariantDefinition(String subject, String mjml, String text) {}

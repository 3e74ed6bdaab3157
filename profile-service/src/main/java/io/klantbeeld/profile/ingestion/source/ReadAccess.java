package io.klantbeeld.profile.ingestion.source;

/**
 * What the holder of a read key may see.
 *
 * @param source whose brand it may read
 * @param personalData whether personal values are shown
 */
public record ReadAccess(Source source, boolean personalData) {}

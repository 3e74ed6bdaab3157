package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Catalogue;
import java.util.Map;

/**
 * What decisions refer to.
 *
 * @param categories the data category of each trait that has one
 */
public record Definitions(Catalogue catalogue, Map<String, String> categories) {}

package io.klantbeeld.consent.catalogue;

/** Tells the features of this service, inside the transaction, that an entry was put into force. */
public record CatalogueActivated(String kind, String key, long version) {}

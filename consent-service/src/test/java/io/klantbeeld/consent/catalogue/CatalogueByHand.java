package io.klantbeeld.consent.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts a catalogue together in a test; every entry is in force in the version that is named. */
public final class CatalogueByHand {
    /** The version of every entry. */
    public static final int VERSION = 3;

    private final List<Catalogue.Active> entries = new ArrayList<>();

    /** Adds a controller. */
    public CatalogueByHand with(String key, Controller controller) {
        return add(key, controller);
    }

    /** Adds a brand. */
    public CatalogueByHand with(String key, Brand brand) {
        return add(key, brand);
    }

    /** Adds a purpose. */
    public CatalogueByHand with(String key, Purpose purpose) {
        return add(key, purpose);
    }

    /** Adds a topic. */
    public CatalogueByHand with(String key, Topic topic) {
        return add(key, topic);
    }

    /** Adds a notice. */
    public CatalogueByHand with(String key, Notice notice) {
        return add(key, notice);
    }

    /** Adds a rule pack. */
    public CatalogueByHand with(String key, RulePack pack) {
        return add(key, pack);
    }

    /** A topic of a brand; its kind does not matter. */
    public static Topic topic(String brand, String parent, boolean promotional) {
        return new Topic("Topic", Map.of(), brand, TopicKind.INTEREST, parent, promotional);
    }

    /** The catalogue with all that was added. */
    public Catalogue inForce() {
        return new Catalogue(1, entries);
    }

    private CatalogueByHand add(String key, Definition definition) {
        entries.add(new Catalogue.Active(Kind.of(definition), key, VERSION, definition));
        return this;
    }
}

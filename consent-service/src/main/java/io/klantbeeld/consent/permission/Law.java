package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.attribute.Attributes;
import io.klantbeeld.consent.catalogue.Catalogues;
import io.klantbeeld.consent.permission.engine.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What decisions refer to: now, or as it was in force at a moment. */
@ApplicationScoped
public class Law {
    private final Catalogues catalogues;
    private final Attributes attributes;

    Law(Catalogues catalogues, Attributes attributes) {
        this.catalogues = catalogues;
        this.attributes = attributes;
    }

    /** What is in force, as far as this replica has heard. */
    public Definitions current() {
        return new Definitions(catalogues.current(), attributes.categories());
    }

    /** What is in force in the database, for those whose answers outlive the second in which they are given. */
    public Definitions upToDate() {
        return new Definitions(catalogues.upToDate(), attributes.categories());
    }

    /** What was in force at a moment; categories of traits have no history. */
    public Definitions asOf(Instant moment) {
        return new Definitions(catalogues.asOf(moment), attributes.categories());
    }
}

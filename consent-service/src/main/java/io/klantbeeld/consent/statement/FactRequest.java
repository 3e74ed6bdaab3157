package io.klantbeeld.consent.statement;

import io.klantbeeld.consent.fact.Fact;

/** A fact as a request states it. */
interface FactRequest {
    /** The fact that it states; refuses what contradicts itself or names what is not in force. */
    Fact fact(FactReading reading);
}

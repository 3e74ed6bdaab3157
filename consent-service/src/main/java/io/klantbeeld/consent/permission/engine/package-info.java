/**
 * The layers of a decision: pure functions of the facts, the definitions in force and the contact that is asked about.
 * Decisions, matrices, audiences, simulations and published cells all come from here.
 */
package io.klantbeeld.consent.permission.engine;

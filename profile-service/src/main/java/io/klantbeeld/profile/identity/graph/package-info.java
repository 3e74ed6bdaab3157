/**
 * Who is who as a pure function: the facts about a component of identifiers in, its persons and what was refused out.
 * The door is {@link io.klantbeeld.profile.identity.graph.Evaluation}; nothing here knows a database, a clock or an order.
 */
package io.klantbeeld.profile.identity.graph;

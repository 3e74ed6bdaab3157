/**
 * What would be decided at another moment, or under another rule of law: asked of the engine that decides, beside what is
 * decided now.
 */
package io.klantbeeld.gateway.console.simulation;

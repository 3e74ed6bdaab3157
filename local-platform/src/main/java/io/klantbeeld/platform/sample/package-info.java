/**
 * The sample of the local platform, played through the APIs as an ordinary client would.
 * What was played is remembered, so that an interrupted or extended sample goes on where it stopped.
 */
package io.klantbeeld.platform.sample;

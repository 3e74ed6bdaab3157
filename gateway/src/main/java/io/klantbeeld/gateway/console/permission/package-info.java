/**
 * What a customer permits, and why: the matrix, each answer layer by layer with what it rests on, everything that was
 * chosen and stated, and the blocks that a privacy officer sets and lifts.
 */
package io.klantbeeld.gateway.console.permission;

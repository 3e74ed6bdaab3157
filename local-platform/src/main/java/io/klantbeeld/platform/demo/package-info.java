/**
 * Plays the sample's stories against the running platform with fresh persons, and tells what happens.
 * A story fails as soon as the platform does something else than it promises.
 */
package io.klantbeeld.platform.demo;

/**
 * To whom a device belongs and when: derived from the facts that name a device together with a person.
 * A device never joins two persons; what happens on it belongs to its owner of that time.
 */
package io.klantbeeld.profile.identity.device;

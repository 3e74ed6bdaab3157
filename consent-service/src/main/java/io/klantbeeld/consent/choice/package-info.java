/**
 * What a person says about being contacted: choices, their scope, who made them and how it was shown.
 * Plain values; they know neither database nor network.
 */
package io.klantbeeld.consent.choice;

/**
 * What the cases about contacts share: the persons and the campaigns that they are about, as campaign-service knows
 * them. The doors are {@link io.klantbeeld.benchmark.contact.Recipients} and
 * {@link io.klantbeeld.benchmark.contact.LoadCampaigns}.
 */
package io.klantbeeld.benchmark.contact;

package io.klantbeeld.campaign.campaign;

/**
 * Who moves a campaign, and why.
 *
 * @param who null where the clock does
 * @param reason may be null
 */
record By(String who, String reason) {
    static final By CLOCK = new By(null, null);
}

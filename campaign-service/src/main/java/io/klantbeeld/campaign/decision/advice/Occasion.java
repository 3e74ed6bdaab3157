package io.klantbeeld.campaign.decision.advice;

import io.klantbeeld.rest.Brands;
import java.util.Map;

/**
 * When and where a person might be spoken to.
 *
 * @param brands whose campaigns may advise
 * @param channel on which; null for any
 * @param placement where, such as {@code call-centre}; null for nowhere in particular
 * @param context what the caller says about the moment, for conditions
 */
public record Occasion(Brands brands, String channel, String placement, Map<String, Object> context) {
    boolean isOn(String otherChannel) {
        return channel == null || channel.equals(otherChannel);
    }
}

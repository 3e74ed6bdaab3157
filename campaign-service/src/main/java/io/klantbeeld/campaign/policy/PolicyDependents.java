package io.klantbeeld.campaign.policy;

import java.util.List;

/** Names what relies on a policy, so that none is removed from under it. */
public interface PolicyDependents {
    /** Keys of what relies on a policy of a brand, in their order. */
    List<String> relyingOn(String policy, String brand);
}

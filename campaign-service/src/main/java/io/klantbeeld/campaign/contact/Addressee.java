package io.klantbeeld.campaign.contact;

import java.util.List;
import java.util.UUID;

/**
 * Who is contacted, as it was known when the contact was reserved.
 *
 * @param person the root; pressure is counted on it
 * @param profileId the profile; null while the person is unbound
 * @param ik identifier key by which the person was known; may be null
 * @param members all profiles that counted as the person
 * @param contactPointIk identifier key of the address
 */
public record Addressee(UUID person, UUID profileId, String ik, List<UUID> members, String contactPointIk) {}

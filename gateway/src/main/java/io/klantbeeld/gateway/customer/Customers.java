package io.klantbeeld.gateway.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.klantbeeld.gateway.access.OnBehalf;
import io.klantbeeld.gateway.platform.Service;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.reference.ProfileId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads customers from the services, on behalf of a user. */
@ApplicationScoped
public class Customers {
    private final ProfileRestClient profiles;
    private final ConsentRestClient consents;
    private final CampaignRestClient campaigns;
    private final ServiceCalls calls;
    private final FanOut fanOut;
    private final CustomerConfig config;

    Customers(
            @RestClient ProfileRestClient profiles,
            @RestClient ConsentRestClient consents,
            @RestClient CampaignRestClient campaigns,
            ServiceCalls calls,
            FanOut fanOut,
            CustomerConfig config) {
        this.profiles = profiles;
        this.consents = consents;
        this.campaigns = campaigns;
        this.calls = calls;
        this.fanOut = fanOut;
        this.config = config;
    }

    /** Reads the parts of a customer in parallel; takes no longer than the configured deadline. */
    public CustomerView view(PersonReference person, Set<PartName> include, OnBehalf user) {
        return load(person, include, name -> part(name, person.toString(), user));
    }

    /** The same, with the provenance of every trait in the profile part, and the moments that a filter lets through. */
    public CustomerView explained(PersonReference person, Set<PartName> include, MomentFilter filter, OnBehalf user) {
        return load(person, include, name -> explainedPart(name, person.toString(), filter, user));
    }

    private CustomerView load(PersonReference person, Set<PartName> include, Function<PartName, Part> part) {
        var loading = new EnumMap<PartName, Supplier<Part>>(PartName.class);
        include.forEach(name -> loading.put(name, () -> part.apply(name)));
        var idOfReference = person instanceof ProfileId id ? id.toString() : null;
        return CustomerView.of(fanOut.load(loading, config.deadline()), idOfReference);
    }

    /** Reads who somebody is. */
    public Part profile(PersonReference person, OnBehalf user) {
        return within(PartName.PROFILE, () -> part(PartName.PROFILE, person.toString(), user));
    }

    /** Reads a page of what made the relationship as good as it is. */
    public Part relationship(PersonReference person, String cursor, int limit, OnBehalf user) {
        return within(PartName.RELATIONSHIP, () -> relationship(person.toString(), cursor, limit, user));
    }

    /** Reads one contact of a campaign. */
    public Part contact(String id, OnBehalf user) {
        return within(PartName.UPCOMING, () -> calls.call(Service.CAMPAIGN, () -> campaigns.contact(user, id)));
    }

    /** Reads a page of contact moments. */
    public Part moments(PersonReference person, MomentFilter filter, OnBehalf user) {
        return within(PartName.INTERACTIONS, () -> moments(person.toString(), filter, user));
    }

    /** Counts the contact moments that are not kept any more. */
    public Part baseline(PersonReference person, OnBehalf user) {
        return within(
                PartName.INTERACTIONS,
                () -> calls.call(Service.PROFILE, () -> profiles.baseline(user, person.toString())));
    }

    /** Finds customers by name, by a part of it, or by e-mail address. */
    public Part search(String query, String cursor, int limit, OnBehalf user) {
        return within(
                PartName.PROFILE, () -> calls.call(Service.PROFILE, () -> profiles.search(user, query, cursor, limit)));
    }

    private Part within(PartName name, Supplier<Part> call) {
        return fanOut.load(Map.of(name, call), config.deadline()).get(name);
    }

    private Part explainedPart(PartName name, String person, MomentFilter filter, OnBehalf user) {
        return switch (name) {
            case PROFILE -> calls.call(Service.PROFILE, () -> profiles.profile(user, person, Boolean.TRUE));
            case INTERACTIONS -> orNone("items", moments(person, filter, user));
            case PERMISSIONS, UPCOMING, RELATIONSHIP -> part(name, person, user);
        };
    }

    private Part part(PartName name, String person, OnBehalf user) {
        return switch (name) {
            case PROFILE -> calls.call(Service.PROFILE, () -> profiles.profile(user, person, null));
            case INTERACTIONS -> orNone("items", moments(person, MomentFilter.newest(config.interactions()), user));
            case RELATIONSHIP -> relationship(person, null, config.contributions(), user);
            case PERMISSIONS -> orNone("cells", calls.call(Service.CONSENT, () -> consents.permissions(user, person)));
            case UPCOMING -> orNone("items", calls.call(Service.CAMPAIGN, () -> campaigns.upcoming(user, person)));
        };
    }

    private Part moments(String person, MomentFilter filter, OnBehalf user) {
        return calls.call(
                Service.PROFILE,
                () -> profiles.interactions(user, person, new MomentQuery(filter), filter.cursor(), filter.limit()));
    }

    private Part relationship(String person, String cursor, int limit, OnBehalf user) {
        return calls.call(Service.PROFILE, () -> profiles.relationship(user, person, cursor, limit));
    }

    /** A service that has not met a person yet (404) has nothing about them, which is not a failure. */
    private static Part orNone(String list, Part part) {
        return switch (part) {
            case Part.Refused(int status, JsonNode problem)
            when status == 404 || status == 410 ->
                new Part.Ok(JsonNodeFactory.instance.objectNode().set(list, JsonNodeFactory.instance.arrayNode()));
            case Part.Refused refused -> new Part.Unavailable();
            case Part.Ok ok -> ok;
            case Part.Unavailable unavailable -> unavailable;
            case Part.Forbidden forbidden -> forbidden;
        };
    }
}

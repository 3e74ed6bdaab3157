package io.klantbeeld.gateway.routing;

import io.klantbeeld.gateway.platform.Service;
import io.klantbeeld.gateway.routing.Destination.Forwarded;
import io.klantbeeld.gateway.routing.Destination.Moved;
import io.klantbeeld.gateway.routing.Destination.Own;
import io.klantbeeld.gateway.routing.Destination.Unknown;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import static io.klantbeeld.gateway.platform.Service.CAMPAIGN;
import static io.klantbeeld.gateway.platform.Service.CONSENT;
import static io.klantbeeld.gateway.platform.Service.PROFILE;

/** The one place that says which part of the platform owns which path. */
final class RoutingTable {
    private static final String API = "/api/v1/";
    private static final String CUSTOMERS = "customers";
    private static final String IMPORTS = "/console/administration/imports";
    private static final Set<String> LARGE = Set.of("imports", "consent-imports", "assets");

    private static final String OF_PROFILE = """
            profiles identifiers identifier-namespaces sources events event-definitions imports quarantine traits
            computed-traits segments segment-checks link-cases identity-rules privacy-requests
            interaction-exports profile-dead-letters""";

    private static final String OF_CONSENT = """
            controllers brands purposes topics notices rule-packs consent-events consent-imports subjects permissions
            preference-centre receipts ledger consent-dead-letters""";

    private static final String OF_CAMPAIGN = """
            initiatives campaigns templates assets contact-policies next-best-actions simulations persons contacts
            journeys work-items conversations inbound placements calendar calendar.ics webhooks experiments reports
            budgets channels contact-exports campaign-imports campaign-dead-letters""";

    private static final Map<String, Service> OWNERS =
            owners(Map.of(PROFILE, OF_PROFILE, CONSENT, OF_CONSENT, CAMPAIGN, OF_CAMPAIGN));

    private static final Map<String, Forwarding> PUBLIC_PATHS = Map.of(
            "v1", new Forwarding(PROFILE, Entry.INGESTION),
            "beacon", new Forwarding(PROFILE, Entry.INGESTION),
            "u", new Forwarding(CONSENT, Entry.PUBLIC),
            "d", new Forwarding(CONSENT, Entry.PUBLIC),
            "p", new Forwarding(CONSENT, Entry.PUBLIC),
            "t", new Forwarding(CAMPAIGN, Entry.PUBLIC));

    private static final Set<String> OWN_PATHS = Set.of("console", "openapi", "asyncapi", "webjars");

    /** Finds the destination of a request by the raw segments of its path. */
    Destination of(RequestTarget target) {
        var first = target.segment(0);
        if (first.isEmpty()) {
            return new Moved("/console", "/");
        }
        if (first.equals("api")) {
            return target.segment(1).equals("v1") ? ofApi(target) : new Unknown("/api/*");
        }
        if (first.equals("console")) {
            return ofConsole(target);
        }
        if (OWN_PATHS.contains(first)) {
            return new Own(Entry.PUBLIC, "/" + first);
        }
        var forwarding = first.equals("beacon") && !target.segment(1).equals("v1") ? null : PUBLIC_PATHS.get(first);
        return forwarding == null || target.size() < 2
                ? new Unknown("unknown")
                : new Forwarded(forwarding.service, target.uri(), forwarding.entry, false, "/" + first + "/*");
    }

    private static Destination ofApi(RequestTarget target) {
        var noun = target.segment(2);
        var template = API + noun + (target.size() > 3 ? "/*" : "");
        if (noun.equals(CUSTOMERS)) {
            return ofCustomers(target);
        }
        var owner = OWNERS.get(noun);
        return owner == null
                ? new Unknown(API + "*")
                : new Forwarded(owner, target.uri(), entryOf(noun), LARGE.contains(noun), template);
    }

    // Providers have no token: they sign what they send, and campaign-service verifies it.
    private static Entry entryOf(String noun) {
        return noun.equals("inbound") ? Entry.PUBLIC : Entry.API;
    }

    /** Search and live changes of customers are profile-service's; the unified view is the gateway's own. */
    private static Destination ofCustomers(RequestTarget target) {
        if (target.size() == 3) {
            return new Forwarded(PROFILE, API + "profiles" + target.query(), Entry.API, false, API + CUSTOMERS);
        }
        return target.size() == 5 && target.segment(4).equals("changes")
                ? changesOf(target.segment(3), target, Entry.API, API + CUSTOMERS + "/*/changes")
                : new Own(Entry.API, API + CUSTOMERS + "/*");
    }

    private static Destination ofConsole(RequestTarget target) {
        if (target.size() == 4
                && target.segment(1).equals(CUSTOMERS)
                && target.segment(3).equals("changes")) {
            return changesOf(target.segment(2), target, Entry.SESSION, "/console/customers/*/changes");
        }
        return target.segment(1).equals("administration") && target.segment(2).equals("imports")
                ? ofConsoleImports(target)
                : ofConsolePages(target);
    }

    /** Files and reports stream between the browser and profile-service; the console never holds them. */
    private static Destination ofConsoleImports(RequestTarget target) {
        if (target.size() == 4 && target.segment(3).equals("uploads")) {
            return new Forwarded(PROFILE, API + "imports", Entry.SESSION, true, IMPORTS + "/uploads");
        }
        if (target.size() == 5 && target.segment(4).equals("report")) {
            var uri = API + "imports/" + target.segment(3) + "/report" + target.query();
            return new Forwarded(PROFILE, uri, Entry.SESSION, false, IMPORTS + "/*/report");
        }
        return ofConsolePages(target);
    }

    private static Own ofConsolePages(RequestTarget target) {
        return new Own(Entry.PUBLIC, target.size() > 1 ? "/console/*" : "/console");
    }

    private static Forwarded changesOf(String reference, RequestTarget target, Entry entry, String template) {
        var uri = API + "profiles/" + reference + "/changes" + target.query();
        return new Forwarded(PROFILE, uri, entry, false, template);
    }

    private static Map<String, Service> owners(Map<Service, String> nouns) {
        var owners = new HashMap<String, Service>();
        nouns.forEach((service, list) -> {
            for (var noun : list.split("\\s+")) {
                owners.put(noun, service);
            }
        });
        return Map.copyOf(owners);
    }

    private record Forwarding(Service service, Entry entry) {}
}

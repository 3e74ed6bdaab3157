package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.stewardship.IdentityView.DeviceView;
import io.klantbeeld.profile.stewardship.IdentityView.NodeView;
import io.klantbeeld.profile.view.Masking;
import io.klantbeeld.profile.view.Profiles;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeSet;

/** Shows who a person is and why, to a reader. */
@ApplicationScoped
class IdentityReading {
    private static final int NODES = 500;
    private static final int LISTED = 100;

    private final Profiles profiles;
    private final IdentityGraph graph;
    private final Ledger ledger;

    IdentityReading(Profiles profiles, IdentityGraph graph, Ledger ledger) {
        this.profiles = profiles;
        this.graph = graph;
        this.ledger = ledger;
    }

    IdentityView read(PersonReference reference, PageRequest page, Caller caller) {
        var brands = VisibleBrands.of(caller.brands());
        var profile = profiles.get(reference, brands);
        var id = profile.id();
        var after = page.after(LinkPosition.PARTS, LinkPosition::of);
        var links = graph.links(id, brands, after == null ? LinkPosition.START : after, page.fetch());
        var mask = new Mask(!caller.has("profile:pii"), new TreeSet<>());
        return new IdentityView(
                id,
                profile.requestedId(),
                graph.nodes(id, brands, NODES).stream().map(mask::of).toList(),
                graph.devices(id, brands, LISTED).stream().map(mask::of).toList(),
                Page.of(links, page.limit(), LinkPosition::cursor),
                graph.violations(id, brands, LISTED),
                ledger.ofProfile(id, LISTED),
                mask.masked);
    }

    /** Hides what names a person, where the reader may not see it. */
    private record Mask(boolean applies, TreeSet<String> masked) {
        NodeView of(NodeView node) {
            return hides(node.namespace(), node.value(), "nodes")
                    ? new NodeView(
                            node.id(),
                            node.namespace(),
                            Masking.MASK,
                            node.suspended(),
                            node.founder(),
                            node.firstSeenAt(),
                            node.lastSeenAt())
                    : node;
        }

        DeviceView of(DeviceView device) {
            return hides(device.namespace(), device.value(), "devices")
                    ? new DeviceView(device.namespace(), Masking.MASK, device.from(), device.to(), device.assumed())
                    : device;
        }

        private boolean hides(String namespace, String value, String part) {
            boolean hides = applies && Masking.isPersonalIdentifier(namespace, value);
            if (hides) {
                masked.add(part + "." + namespace);
            }
            return hides;
        }
    }
}

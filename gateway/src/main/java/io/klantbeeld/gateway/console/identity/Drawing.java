package io.klantbeeld.gateway.console.identity;

import io.klantbeeld.gateway.console.identity.IdentityView.Device;
import io.klantbeeld.gateway.console.identity.IdentityView.Link;
import io.klantbeeld.gateway.console.identity.IdentityView.Node;
import io.klantbeeld.gateway.console.identity.IdentityView.Refused;
import io.klantbeeld.gateway.console.identity.Picture.Edge;
import io.klantbeeld.gateway.console.identity.Picture.Kind;
import io.klantbeeld.gateway.console.identity.Picture.Shape;
import io.klantbeeld.gateway.console.identity.drawing.Layout;
import io.klantbeeld.gateway.console.identity.drawing.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Draws the identity of a person: as much of it as can be taken in at a glance. */
final class Drawing {
    private static final int NODES = 40;
    private static final int DEVICES = 6;
    private static final int PERSONS = 10;
    private static final int HUES = 8;
    private static final int LABEL = 22;

    private final List<Node> nodes;
    private final List<Device> devices;
    private final Map<String, Tie> ties = new LinkedHashMap<>();
    private final Map<String, String> persons = new LinkedHashMap<>();
    private boolean partial;

    private Drawing(Identity identity) {
        this.nodes = identity.nodes().stream()
                .sorted(Comparator.comparing(node -> !node.founder()))
                .limit(NODES)
                .toList();
        var current = identity.devices().stream()
                .filter(device -> device.to() == null)
                .toList();
        this.devices = current.stream().limit(DEVICES).toList();
        this.partial = nodes.size() < identity.nodes().size() || devices.size() < current.size();
    }

    /** A line with what is said of it. */
    private record Tie(Line line, Kind to, String pair, String icon, boolean refused, String title) {}

    /** Draws an identity, or answers null when there is nothing to draw. */
    static Picture of(Identity identity) {
        var drawing = new Drawing(identity);
        if (drawing.nodes.isEmpty()) {
            return null;
        }
        identity.links().forEach(drawing::tie);
        identity.refused().forEach(drawing::tie);
        drawing.devices.forEach(drawing::tie);
        drawing.partial |= identity.cursor() != null;
        return drawing.picture();
    }

    private void tie(Link link) {
        if (link.refusal() == null && nodes.contains(link.one()) && nodes.contains(link.other())) {
            var line = new Line(link.one().key(), link.other().key());
            var title = link.rule().text() + " · " + (link.steward() ? "" : link.source() + " · ")
                    + (link.at() == null ? "" : link.at().full());
            ties.putIfAbsent(
                    link.pair(),
                    new Tie(line, Kind.IDENTIFIER, link.pair(), link.rule().icon(), false, title));
        }
    }

    private void tie(Refused refused) {
        if (refused.person() == null || !nodes.contains(refused.own())) {
            return;
        }
        if (!persons.containsKey(refused.person()) && persons.size() == PERSONS) {
            partial = true;
            return;
        }
        var person = persons.computeIfAbsent(refused.person(), none -> "person-" + persons.size());
        var line = new Line(refused.own().key(), person);
        ties.putIfAbsent(line.toString(), new Tie(line, Kind.PERSON, refused.pair(), "cross", true, refused.reason()));
    }

    private void tie(Device device) {
        var line = new Line(nodes.getFirst().key(), device.key());
        var title = device.from() == null ? device.value() : device.from().full();
        ties.put(device.key(), new Tie(line, Kind.DEVICE, device.key(), null, false, title));
    }

    private Picture picture() {
        var things = Stream.of(
                        nodes.stream().map(Node::key),
                        persons.values().stream(),
                        devices.stream().map(Device::key))
                .flatMap(keys -> keys)
                .toList();
        var layout = Layout.of(things, ties.values().stream().map(Tie::line).toList());
        return new Picture(layout.width(), layout.height(), shapes(layout), edges(layout), partial);
    }

    private List<Shape> shapes(Layout layout) {
        var shapes = new ArrayList<Shape>();
        nodes.forEach(node -> shapes.add(shape(layout, node)));
        devices.forEach(device -> shapes.add(new Shape(
                device.key(),
                Kind.DEVICE,
                layout.place(device.key()),
                device.namespace(),
                shortened(device.value()),
                device.value(),
                0,
                false)));
        persons.values()
                .forEach(person ->
                        shapes.add(new Shape(person, Kind.PERSON, layout.place(person), null, null, null, 0, false)));
        return List.copyOf(shapes);
    }

    private static Shape shape(Layout layout, Node node) {
        var namespace = node.reference().split(":", 2)[0];
        return new Shape(
                node.key(),
                node.suspended() ? Kind.SUSPENDED : Kind.IDENTIFIER,
                layout.place(node.key()),
                node.namespace(),
                shortened(node.value()),
                node.value(),
                Math.floorMod(namespace.hashCode(), HUES),
                node.founder());
    }

    private List<Edge> edges(Layout layout) {
        return ties.values().stream()
                .map(tie -> new Edge(
                        tie.pair(),
                        tie.to(),
                        layout.path(tie.line()),
                        layout.middle(tie.line()),
                        tie.icon(),
                        tie.refused(),
                        tie.title()))
                .toList();
    }

    private static String shortened(String value) {
        if (value == null || value.codePointCount(0, value.length()) <= LABEL) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LABEL - 1)) + "…";
    }
}

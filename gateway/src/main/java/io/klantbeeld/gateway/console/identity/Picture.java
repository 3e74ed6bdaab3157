package io.klantbeeld.gateway.console.identity;

import io.klantbeeld.gateway.console.identity.drawing.Point;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.util.List;
import java.util.Locale;

/**
 * The identifiers of a person and the links between them, drawn.
 *
 * @param partial whether there is more than is drawn
 */
record Picture(int width, int height, List<Shape> shapes, List<Edge> edges, boolean partial) {
    /** How many identifiers are drawn. */
    public int identifiers() {
        return (int) shapes.stream()
                .filter(shape -> shape.kind() == Kind.IDENTIFIER || shape.kind() == Kind.SUSPENDED)
                .count();
    }

    /** How many links are drawn, also those that were refused. */
    public int links() {
        return (int) edges.stream().filter(edge -> edge.to() != Kind.DEVICE).count();
    }

    /** What something in the drawing is. */
    enum Kind {
        IDENTIFIER,
        SUSPENDED,
        DEVICE,
        PERSON;

        /** The class of its style. */
        public String style() {
            return "kb-graph-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An identifier, a device, or another person.
     *
     * @param key of its line in the lists
     * @param label the value, cut short where it is long; null for another person
     * @param hue one of eight colours, the same for the same namespace
     */
    record Shape(String key, Kind kind, Point at, Word word, String label, String whole, int hue, boolean founder) {}

    /**
     * Lines between the same two.
     *
     * @param pair of its lines in the lists
     * @param icon what is at its middle; null for a device
     * @param title what led to it, in words
     */
    record Edge(String pair, Kind to, String path, Point middle, String icon, boolean refused, String title) {}
}

package io.klantbeeld.gateway.console.identity.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places things and the lines between them; the same input always gives the same drawing. */
public final class Layout {
    private static final int COLUMN = 220;
    private static final int ROW = 96;
    private static final int MARGIN = 124;
    private static final int TOP = 40;
    private static final int BOW = 132;

    private final Map<String, Point> places = new HashMap<>();
    private int width;
    private int height;

    private Layout() {}

    /**
     * Places things.
     *
     * @param things at least one; the first stands in the middle
     */
    public static Layout of(List<String> things, List<Line> lines) {
        var layout = new Layout();
        layout.place(things.getFirst(), Branches.of(things, lines));
        return layout;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Where a thing stands. */
    public Point place(String thing) {
        return places.get(thing);
    }

    /** A line as the data of an SVG path. */
    public String path(Line line) {
        var from = place(line.one());
        var to = place(line.other());
        var bends = bends(from, to);
        return "M%d %d C%d %d %d %d %d %d"
                .formatted(from.x(), from.y(), bends[0].x(), bends[0].y(), bends[1].x(), bends[1].y(), to.x(), to.y());
    }

    /** The middle of a line. */
    public Point middle(Line line) {
        var from = place(line.one());
        var to = place(line.other());
        var bends = bends(from, to);
        return new Point(
                (from.x() + 3 * bends[0].x() + 3 * bends[1].x() + to.x()) / 8,
                (from.y() + 3 * bends[0].y() + 3 * bends[1].y() + to.y()) / 8);
    }

    /** A line between neighbouring columns swings softly; any other goes round what stands between its ends. */
    private Point[] bends(Point from, Point to) {
        int columns = Math.abs(from.x() - to.x()) / COLUMN;
        if (columns == 0) {
            int side = from.x() < width / 2 ? -BOW : BOW;
            return new Point[] {new Point(from.x() + side, from.y()), new Point(to.x() + side, to.y())};
        }
        int middle = (from.x() + to.x()) / 2;
        int bow = columns == 1 ? 0 : -BOW;
        return new Point[] {new Point(middle, from.y() + bow), new Point(middle, to.y() + bow)};
    }

    private void place(String root, Branches branches) {
        var right = new Side(branches, 1);
        var left = new Side(branches, -1);
        int half = (branches.rows(root) + 1) / 2;
        for (var child : branches.childrenOf(root)) {
            (right.rows < half ? right : left).add(child);
        }
        int rows = Math.max(1, Math.max(right.rows, left.rows));
        height = TOP + (rows - 1) * ROW + ROW;
        width = 2 * MARGIN + (right.depth + left.depth) * COLUMN;
        var centre = new Point(MARGIN + left.depth * COLUMN, TOP + (rows - 1) * ROW / 2);
        places.put(root, centre);
        right.moveTo(centre, rows);
        left.moveTo(centre, rows);
    }

    /** The branches on one side of the middle, by column and by twice the row, so that halves are whole numbers. */
    private final class Side {
        private final Branches branches;
        private final int direction;
        private final Map<String, Point> cells = new HashMap<>();
        private int rows;
        private int depth;

        private Side(Branches branches, int direction) {
            this.branches = branches;
            this.direction = direction;
        }

        private void add(String thing) {
            add(thing, 1);
        }

        private int add(String thing, int column) {
            depth = Math.max(depth, column);
            var children = branches.childrenOf(thing);
            int row = children.isEmpty()
                    ? 2 * rows++
                    : (int) children.stream()
                            .mapToInt(child -> add(child, column + 1))
                            .average()
                            .orElseThrow();
            cells.put(thing, new Point(column, row));
            return row;
        }

        private void moveTo(Point centre, int rowsOfAll) {
            int first = TOP + (rowsOfAll - rows) * ROW / 2;
            cells.forEach((thing, cell) -> places.put(
                    thing, new Point(centre.x() + direction * cell.x() * COLUMN, first + cell.y() * ROW / 2)));
        }
    }
}

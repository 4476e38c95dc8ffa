package dateline.kibana.drawing;

import tools.jackson.databind.JsonNode;

/** How large Kibana makes a panel on a screen of so many pixels: a grid of 48 columns, rows of 20 pixels, margins of 8. */
enum Screen {
    WIDE(1440),
    NARROW(1024);

    private static final int COLUMNS = 48;
    private static final int ROW = 20;
    private static final int MARGIN = 8;

    /** Of the page around the grid. */
    private static final int AROUND = 16;

    /** Title and padding of a panel. */
    private static final int TITLE = 32;

    private static final int PADDING = 16;

    private final int pixels;

    Screen(int pixels) {
        this.pixels = pixels;
    }

    /** Of what is inside a panel. */
    int width(JsonNode grid) {
        double column = (pixels - AROUND + MARGIN) / (double) COLUMNS;
        return (int) (grid.path("w").asInt() * column) - MARGIN - PADDING;
    }

    /** Of what is inside a panel. */
    int height(JsonNode grid, boolean titled) {
        return grid.path("h").asInt() * (ROW + MARGIN) - MARGIN - PADDING - (titled ? TITLE : 0);
    }
}

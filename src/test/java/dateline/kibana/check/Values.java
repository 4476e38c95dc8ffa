package dateline.kibana.check;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Values of a field in a document's source. */
public final class Values {
    private Values() {}

    /** Each once; a field given as {@code a.b} lies in an object {@code a}. */
    public static List<String> of(JsonNode source, String field) {
        JsonNode node = source;
        for (String part : field.split("\\.")) {
            node = node.path(part);
        }
        List<String> values = new ArrayList<>();
        for (JsonNode value : node.isArray() ? node : List.of(node)) {
            if (!value.isMissingNode() && !value.isNull()) {
                values.add(value.asString());
            }
        }
        return values.stream().distinct().toList();
    }
}

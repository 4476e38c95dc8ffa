package dateline.kibana.check;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dateline.kibana.format.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** That an object is stored as Kibana stores it, by {@code stored-objects.schema.json}: no part missing, misspelt or unknown. */
final class StoredForm {
    private static final Schema SCHEMA = schema();

    /** Texts that hold JSON, beside those that say so by their name. */
    private static final Set<String> FOLDED =
            Set.of("fields", "fieldAttrs", "fieldFormatMap", "sourceFilters", "runtimeFieldMap");

    private StoredForm() {}

    /** Where it differs. */
    static List<String> faults(JsonNode object) {
        JsonNode whole = object.deepCopy();
        unfold(whole);
        return SCHEMA.validate(whole).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static void unfold(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.path(name);
                if (value.isString() && (name.endsWith("JSON") || FOLDED.contains(name))) {
                    object.set(name, Json.parse(value.asString()));
                }
                unfold(object.path(name));
            }
        } else if (node instanceof ArrayNode list) {
            list.forEach(StoredForm::unfold);
        }
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Json.parse(
                            Files.readString(Path.of("src/test/resources/kibana/stored-objects.schema.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

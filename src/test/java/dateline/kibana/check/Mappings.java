package dateline.kibana.check;

import dateline.index.IndexSetup;
import dateline.index.bulk.Kind;
import dateline.kibana.format.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of an alias, from the mapping that Dateline makes its index with: name to definition, in order of the names. */
public record Mappings(String alias, Map<String, JsonNode> fields) {
    private static final Set<String> NUMBERS =
            Set.of("long", "integer", "short", "byte", "double", "float", "half_float", "scaled_float");

    /** Which types of field an operation of Lens takes. */
    private static final Map<String, Set<String>> FIT = Map.of(
            "date_histogram", Set.of("date"),
            "terms", Set.of("keyword", "boolean", "ip", "long", "integer"),
            "unique_count", Set.of("keyword", "boolean", "ip", "date", "long", "integer"),
            "sum", NUMBERS,
            "average", NUMBERS,
            "min", Set.of("date", "long", "integer", "float", "double"),
            "max", Set.of("date", "long", "integer", "float", "double"));

    /** Those that were read: a check asks for each of them many times. */
    private static final Map<String, Mappings> READ = new ConcurrentHashMap<>();

    /** The fields of {@code dateline-articles} and so on. */
    public static Mappings of(String alias) {
        return READ.computeIfAbsent(alias, Mappings::read);
    }

    private static Mappings read(String alias) {
        for (Kind kind : Kind.values()) {
            if (alias.equals("dateline-" + kind.code())) {
                try (InputStream mapping = IndexSetup.mapping(kind)) {
                    String text = new String(mapping.readAllBytes(), StandardCharsets.UTF_8);
                    Map<String, JsonNode> fields = new TreeMap<>();
                    collect("", Json.parse(text).path("mappings").path("properties"), fields);
                    return new Mappings(alias, fields);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return new Mappings(alias, Map.of());
    }

    private static void collect(String prefix, JsonNode properties, Map<String, JsonNode> into) {
        properties.properties().forEach(property -> {
            String name = prefix + property.getKey();
            JsonNode definition = property.getValue();
            if (definition.has("type")) {
                into.put(name, definition);
            }
            collect(name + ".", definition.path("properties"), into);
            collect(name + ".", definition.path("fields"), into);
        });
    }

    public List<String> names() {
        return List.copyOf(fields.keySet());
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String type(String field) {
        return has(field) ? fields.get(field).path("type").asString() : "missing";
    }

    /** Why {@code operation} cannot be done with {@code field}; null if it can. */
    @Nullable
    String unfit(String field, String operation) {
        if (!has(field)) {
            return "field " + field + " is not in the mapping of " + alias;
        }
        Set<String> types = FIT.get(operation);
        if (types == null) {
            return "operation " + operation + " is none that plain Elasticsearch can do";
        }
        JsonNode definition = fields.get(field);
        boolean aggregatable = !definition.path("doc_values").asBoolean(true) ? false : types.contains(type(field));
        return aggregatable ? null : operation + " cannot be done with " + field + ", which is " + type(field);
    }
}

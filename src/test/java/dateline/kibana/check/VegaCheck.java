package dateline.kibana.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What must hold in a Vega or Vega-Lite specification that asks Elasticsearch itself. */
public final class VegaCheck {
    /** What Lens calls the aggregations that a specification may ask for; a mean may be one of dates, as a maximum may. */
    private static final Map<String, String> OPERATIONS = Map.of(
            "terms", "terms",
            "date_histogram", "date_histogram",
            "cardinality", "unique_count",
            "sum", "sum",
            "avg", "max",
            "min", "min",
            "max", "max");

    /** Where a click narrows the dashboard: Kibana's functions, and the fields and the data view that they name. */
    private static final Pattern CLICK = Pattern.compile("kibana(AddFilter|SetTimeFilter)\\(");

    private static final Pattern FIELD =
            Pattern.compile("(?:terms?|range|match_phrase): \\{([\\w.]+):|exists: \\{field: '([\\w.]+)'");
    private static final Pattern INDEX = Pattern.compile("}, '([\\w-]+)', ");

    private final ExportFile file;
    private final Consumer<String> problem;

    VegaCheck(ExportFile file, Consumer<String> problem) {
        this.file = file;
        this.problem = problem;
    }

    /** The requests of a specification: the objects with {@code index} and {@code body}. */
    public static List<JsonNode> requests(JsonNode spec) {
        List<JsonNode> requests = new ArrayList<>();
        for (JsonNode data : spec.path("data").isArray() ? spec.path("data") : List.of(spec.path("data"))) {
            if (data.has("url")) {
                requests.add(data.path("url"));
            }
        }
        return requests;
    }

    void check(JsonNode spec) {
        if (!spec.path("$schema").asString("").matches("https://vega\\.github\\.io/schema/vega(-lite)?/v5\\.json")) {
            problem.accept("$schema is not of Vega or Vega-Lite 5");
        }
        List<JsonNode> requests = requests(spec);
        if (requests.isEmpty()) {
            problem.accept("asks Elasticsearch nothing");
        }
        for (JsonNode request : requests) {
            Mappings fields = Mappings.of(request.path("index").asString(""));
            if (fields.fields().isEmpty()) {
                problem.accept("asks no index of ours: " + request.path("index"));
            }
            boolean context = request.path("%context%").asBoolean(false);
            if (context && request.path("body").has("query")) {
                problem.accept("%context% and a query of its own exclude each other");
            }
            if (!context && !request.path("body").has("query")) {
                problem.accept("asks neither under the dashboard's filters nor with a query of its own");
            }
            String time = file.timeField(fields.alias());
            if (context && !request.path("%timefield%").asString("").equals(time)) {
                problem.accept("%timefield% " + request.path("%timefield%") + ", but the time range is of " + time);
            }
            fields(request.path("body"), fields);
        }
        clicks(spec.path("signals").toString(), requests);
    }

    private void clicks(String signals, List<JsonNode> requests) {
        if (!CLICK.matcher(signals).find()) {
            problem.accept("a click narrows nothing");
        }
        INDEX.matcher(signals)
                .results()
                .map(match -> match.group(1))
                .filter(index -> requests.stream()
                        .noneMatch(request -> request.path("index").asString("").equals(index)))
                .forEach(index -> problem.accept("a click narrows another index: " + index));
        for (JsonNode request : requests) {
            Mappings fields = Mappings.of(request.path("index").asString(""));
            FIELD.matcher(signals)
                    .results()
                    .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                    .filter(field -> !fields.has(field))
                    .forEach(field -> problem.accept("a click narrows by " + field + ", which is not there"));
        }
    }

    private void fields(JsonNode node, Mappings fields) {
        node.properties().forEach(property -> {
            if (property.getKey().equals("field") && property.getValue().isString()) {
                String field = property.getValue().asString();
                if (!fields.has(field) || fields.type(field).equals("text")) {
                    problem.accept("field " + field + " is " + fields.type(field) + " in " + fields.alias());
                }
            }
            if (property.getKey().equals("term") || property.getKey().equals("terms")) {
                property.getValue().propertyNames().stream()
                        .filter(name -> !List.of("field", "size").contains(name))
                        .filter(name -> !fields.has(name))
                        .forEach(name -> problem.accept("field " + name + " is missing in " + fields.alias()));
            }
        });
        OPERATIONS.forEach((aggregation, operation) -> {
            String field = node.path(aggregation).path("field").asString("");
            String unfit = field.isEmpty() || !fields.has(field) ? null : fields.unfit(field, operation);
            if (unfit != null) {
                problem.accept(aggregation + ": " + unfit);
            }
        });
        node.forEach(child -> fields(child, fields));
    }
}

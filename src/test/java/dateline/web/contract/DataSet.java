package dateline.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.json.JsonData;
import dateline.elastic.Elasticsearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Documents made by hand, as tables: the first line names the fields, an empty cell is no field, {@code ;} parts the values of a list and
 * {@code ..} the ends of an interval. Mentions and events copy what they share with their article. All documents of a data set have its
 * name as {@code language}, so that many data sets lie in the same indices and each question asks for its own.
 */
final class DataSet {
    private static final Set<String> NUMBERS = Set.of("count", "told", "score", "trigger_start");
    private static final Set<String> LISTS = Set.of(
            "focus",
            "countries",
            "blocs",
            "persons",
            "organizations",
            "event_types",
            "quads",
            "actions",
            "measures",
            "designated",
            "senders",
            "targets",
            "dyads",
            "referred");
    private static final Set<String> INTERVALS = Set.of("referred", "event_date");
    private static final List<String> SHARED = List.of("published", "source", "language", "story");

    private final String name;
    private final Map<String, Map<String, Object>> articles = new LinkedHashMap<>();
    private final List<Map<String, Object>> mentions = new ArrayList<>();
    private final List<Map<String, Object>> events = new ArrayList<>();

    DataSet(String name) {
        this.name = name;
    }

    DataSet articles(String table) {
        rows(table).forEach(this::article);
        return this;
    }

    DataSet mentions(String table) {
        rows(table).forEach(this::mention);
        return this;
    }

    DataSet events(String table) {
        rows(table).forEach(this::event);
        return this;
    }

    DataSet article(Map<String, ?> fields) {
        Map<String, Object> article = new LinkedHashMap<>(fields);
        article.putIfAbsent("language", name);
        article.putIfAbsent("story", fields.get("article"));
        article.putIfAbsent("body", "Nothing.");
        articles.put(fields.get("article").toString(), article);
        return this;
    }

    DataSet mention(Map<String, ?> fields) {
        Map<String, Object> mention = shared(fields);
        mention.putIfAbsent("type", mention.containsKey("code") ? "country" : "person");
        mention.putIfAbsent("spans", List.of("body:0-5"));
        mentions.add(mention);
        return this;
    }

    DataSet event(Map<String, ?> fields) {
        Map<String, Object> event = shared(fields);
        Object sender = event.get("sender");
        Object target = event.get("target");
        event.put(
                "countries",
                Arrays.asList(sender, target).stream()
                        .filter(code -> code != null)
                        .toList());
        if (sender != null && target != null) {
            String one = sender.toString();
            String other = target.toString();
            event.put("dyad", one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one);
            event.put("direction", one + ">" + other);
        }
        if (event.get("event_date") instanceof Map<?, ?> date) {
            event.put("event_from", date.get("gte"));
        }
        event.putIfAbsent("field", "body");
        event.putIfAbsent("trigger_start", events.size());
        event.putIfAbsent("modality", "asserted");
        events.add(event);
        return this;
    }

    private Map<String, Object> shared(Map<String, ?> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        Map<String, Object> article = articles.get(fields.get("article").toString());
        SHARED.forEach(field -> {
            if (article != null && article.get(field) != null) {
                all.putIfAbsent(field, article.get(field));
            }
        });
        return all;
    }

    private static List<Map<String, Object>> rows(String table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
        String[] names = lines.getFirst().split("\\|", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\\|", -1);
            assertThat(cells).as(line).hasSameSizeAs(names);
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                if (!cells[i].isBlank()) {
                    row.put(names[i].strip(), value(names[i].strip(), cells[i].strip()));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static Object value(String name, String cell) {
        if (LISTS.contains(name)) {
            return Arrays.stream(cell.split(";"))
                    .map(part -> single(name, part))
                    .toList();
        }
        return single(name, cell);
    }

    private static Object single(String name, String cell) {
        if (INTERVALS.contains(name)) {
            String[] ends = cell.split("\\.\\.");
            return Map.of("gte", ends[0], "lte", ends[ends.length - 1]);
        }
        return NUMBERS.contains(name) ? Integer.valueOf(cell) : (Object) cell;
    }

    /** How many documents there are of a kind. */
    int size(String kind) {
        return switch (kind) {
            case "articles" -> articles.size();
            case "mentions" -> mentions.size();
            default -> events.size();
        };
    }

    /** Writes them, with the ids that the indexer would give. */
    void put(Elasticsearch elasticsearch) {
        BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
        articles.forEach((id, article) -> add(bulk, elasticsearch.alias("articles"), id, article));
        number(bulk, elasticsearch.alias("mentions"), "~m", mentions);
        number(bulk, elasticsearch.alias("events"), "~e", events);
        try {
            BulkResponse response = elasticsearch.client().bulk(bulk.build());
            assertThat(response.items())
                    .allSatisfy(item -> assertThat(item.error()).isNull());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void number(
            BulkRequest.Builder bulk, String index, String mark, List<Map<String, Object>> documents) {
        Map<Object, Integer> numbers = new HashMap<>();
        for (Map<String, Object> document : documents) {
            Object article = document.get("article");
            add(bulk, index, article + mark + (numbers.merge(article, 1, Integer::sum) - 1), document);
        }
    }

    private static void add(BulkRequest.Builder bulk, String index, String id, Map<String, Object> document) {
        bulk.operations(
                operation -> operation.index(write -> write.index(index).id(id).document(JsonData.of(document))));
    }
}

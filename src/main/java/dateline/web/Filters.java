package dateline.web;

import dateline.analytics.Basis;
import dateline.analytics.Filter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The filters, the same everywhere: parameters of a request become clauses on the fields of an index. */
final class Filters {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,20}");
    private static final Pattern DYAD = Pattern.compile("[A-Z0-9]{2,20}-[A-Z0-9]{2,20}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z-]{0,40}");
    private static final Pattern NAME = Pattern.compile("(?s).+");

    /** One filter. */
    private record Kind(String parameter, Pattern form, String like) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("country", CODE, "KR"),
            new Kind("focus", CODE, "KR"),
            new Kind("bloc", CODE, "EU"),
            new Kind("story", NAME, "an article's id"),
            new Kind("person", NAME, "a name"),
            new Kind("organization", NAME, "a name"),
            new Kind("source", NAME, "TASS"),
            new Kind("language", WORD, "en"),
            new Kind("entityType", WORD, "person"),
            new Kind("eventType", WORD, "SANCTION"),
            new Kind("quad", WORD, "material-conflict"),
            new Kind("action", WORD, "impose"),
            new Kind("measures", WORD, "tariff"),
            new Kind("modality", WORD, "asserted"),
            new Kind("sender", CODE, "US"),
            new Kind("target", CODE, "RU"),
            new Kind("dyad", DYAD, "KR-RU"));

    /** On documents of articles. */
    static final Map<String, String> OF_ARTICLES = Map.ofEntries(
            Map.entry("country", "countries"),
            Map.entry("focus", "focus"),
            Map.entry("bloc", "blocs"),
            Map.entry("person", "persons"),
            Map.entry("organization", "organizations"),
            Map.entry("source", "source"),
            Map.entry("story", "story"),
            Map.entry("language", "language"),
            Map.entry("eventType", "event_types"),
            Map.entry("quad", "quads"),
            Map.entry("action", "actions"),
            Map.entry("measures", "measures"),
            Map.entry("sender", "senders"),
            Map.entry("target", "targets"),
            Map.entry("dyad", "dyads"));

    /** On documents of mentions; the entity's own field is added by kind. */
    static final Map<String, String> OF_MENTIONS =
            Map.of("country", "countries", "source", "source", "story", "story", "language", "language");

    /** On documents of mentions of any kind, one by one. */
    static final Map<String, String> OF_MENTION_ROWS = Map.of(
            "country", "countries", "source", "source", "story", "story", "language", "language", "entityType", "type");

    /** On documents of events. */
    static final Map<String, String> OF_EVENTS = Map.ofEntries(
            Map.entry("country", "countries"),
            Map.entry("source", "source"),
            Map.entry("story", "story"),
            Map.entry("language", "language"),
            Map.entry("eventType", "type"),
            Map.entry("quad", "quad"),
            Map.entry("action", "action"),
            Map.entry("measures", "measures"),
            Map.entry("modality", "modality"),
            Map.entry("sender", "sender"),
            Map.entry("target", "target"),
            Map.entry("dyad", "dyad"));

    private Filters() {}

    /** Takes the filters that {@code fields} knows. */
    static Filter of(Parameters parameters, Map<String, String> fields, Basis basis) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Kind kind : KINDS) {
            String field = fields.get(kind.parameter);
            if (field != null) {
                List<String> accepted = parameters.list(kind.parameter, kind.form, kind.like);
                if (!accepted.isEmpty()) {
                    values.put(field, accepted);
                }
            }
        }
        LocalDate from = parameters.day("from");
        LocalDate to = parameters.day("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidParameter("to", "to must not lie before from");
        }
        return new Filter(values, basis.field(), from, to, basis.zone(parameters.timeZone("timeZone")));
    }
}

package dateline.web;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Filter.Clause;
import dateline.analytics.search.Articles;
import dateline.analytics.search.Words;
import dateline.extract.country.Countries;
import dateline.extract.model.Modality;
import dateline.index.bulk.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The filters, the same everywhere: parameters of a request become clauses on the fields of an index. Immutable.
 *
 * @param documents what they narrow, for messages
 * @param fields by parameter
 * @param words where {@code q} looks
 * @param byYear whether {@code year} is known
 */
record Filters(Kind documents, Map<String, String> fields, Words.Fields words, boolean byYear) {
    private static final Pattern YEAR = Pattern.compile("(?!0000)[0-9]{4}");

    /** Events about sanctions. */
    static final Query SANCTIONS = Query.of(any -> any.exists(exists -> exists.field("action")));

    static final String MODALITY = "modality";

    /** The field by which a mention tells its country or bloc. */
    private static final String ENTITY = "code";

    /** Of what every document carries. */
    static final Map<String, String> COMMON =
            Map.of("source", "source", "story", "story", "article", "article", "language", "language");

    /** On documents of articles. */
    static final Filters ARTICLES = new Filters(
            Kind.ARTICLES,
            withCommon(Map.ofEntries(
                    Map.entry("country", "countries"),
                    Map.entry("focus", "focus"),
                    Map.entry("bloc", "blocs"),
                    Map.entry("person", "persons"),
                    Map.entry("organization", "organizations"),
                    Map.entry("eventType", "event_types"),
                    Map.entry("quad", "quads"),
                    Map.entry("action", "actions"),
                    Map.entry("measures", "measures"),
                    Map.entry("designated", "designated"),
                    Map.entry("sender", "senders"),
                    Map.entry("target", "targets"),
                    Map.entry("dyad", "dyads"))),
            Words.Fields.ARTICLES,
            true);

    /** On documents of mentions of any kind, one by one; {@code q} looks into the sentence of the first. */
    static final Filters MENTIONS = new Filters(
            Kind.MENTIONS,
            withCommon(Map.of("country", "countries", "entityType", "type")),
            Words.Fields.of("sentence"),
            false);

    /** On documents of events; {@code q} looks into the evidence. A bloc is a party like a country. */
    static final Filters EVENTS = new Filters(
            Kind.EVENTS,
            withCommon(Map.ofEntries(
                    Map.entry("country", "countries"),
                    Map.entry("bloc", "countries"),
                    Map.entry("eventType", "type"),
                    Map.entry("quad", "quad"),
                    Map.entry("action", "action"),
                    Map.entry("measures", "measures"),
                    Map.entry("designated", "designated"),
                    Map.entry(MODALITY, MODALITY),
                    Map.entry("sender", "sender"),
                    Map.entry("target", "target"),
                    Map.entry("dyad", "dyad"))),
            Words.Fields.of("evidence"),
            false);

    private static Map<String, String> withCommon(Map<String, String> own) {
        Map<String, String> fields = new HashMap<>(COMMON);
        fields.putAll(own);
        return Map.copyOf(fields);
    }

    /** On mentions of entities of one kind: the parameter of that kind names the entity itself, by this field. */
    static Filters ofMentions(String kind, String field) {
        Map<String, String> fields = new LinkedHashMap<>(MENTIONS.fields);
        fields.remove("entityType");
        fields.put(kind, field);
        return new Filters(MENTIONS.documents, fields, MENTIONS.words, false);
    }

    /** What a parameter narrows that is none here: for a message; empty where it is none anywhere. */
    static List<String> where(String parameter) {
        return List.of(ARTICLES, MENTIONS, EVENTS).stream()
                .filter(some -> some.fields.containsKey(parameter)
                        || parameter.equals(Articles.WORDS)
                        || (parameter.equals(Articles.YEAR) && some.byYear))
                .map(some -> some.documents.code())
                .toList();
    }

    /** Takes the filters. */
    Filter of(Parameters parameters, Basis basis) {
        return of(parameters, basis, List.of());
    }

    /** Takes the filters of a chart: what is denied or planned is not to be counted as if it had happened, unless it is asked for. */
    Filter ofChart(Parameters parameters, Basis basis) {
        return of(parameters, basis, List.of(Modality.ASSERTED.code()));
    }

    private Filter of(Parameters parameters, Basis basis, List<String> usualModalities) {
        List<Clause> narrowing = new ArrayList<>();
        parameters.words(Articles.WORDS).ifPresent(asked -> narrowing.add(Clause.of(Articles.WORDS, asked.in(words))));
        for (FilterParameter one : FilterParameter.ALL) {
            String field = fields.get(one.name());
            if (field != null) {
                List<String> given = one.asked(parameters);
                List<String> accepted = one.name().equals(MODALITY) ? modalities(given, usualModalities) : given;
                if (!accepted.isEmpty()) {
                    accepted.forEach(value -> check(one, value));
                    narrowing.add(Clause.anyOf(
                            field,
                            accepted.stream().flatMap(one::stored).distinct().toList()));
                }
            }
        }
        String zone = parameters.timeZone("timeZone");
        List<String> years = byYear ? parameters.list(Articles.YEAR, YEAR, "like 2024") : List.of();
        if (!years.isEmpty()) {
            narrowing.add(new Clause(Articles.YEAR, years, published(years, zone)));
        }
        LocalDate from = parameters.day("from");
        LocalDate to = parameters.day("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidParameter("to", "to must not lie before from");
        }
        return new Filter(narrowing, basis.field(), from, to, basis.zone(zone));
    }

    private static List<String> modalities(List<String> given, List<String> usual) {
        if (given.contains(FilterParameter.EVERY_MODALITY)) {
            return List.of();
        }
        return given.isEmpty() ? usual : given;
    }

    private void check(FilterParameter parameter, String value) {
        if (!parameter.isOfCodes()) {
            return;
        }
        FilterParameter.known(parameter.name(), value);
        // among the parties of events blocs stand beside countries
        if (!Objects.equals(fields.get("country"), fields.get("bloc"))) {
            if (parameter.name().equals("country") && Countries.isBloc(value)) {
                throw ofOtherKind("country", value, "bloc");
            }
            if (parameter.name().equals("bloc") && !Countries.isBloc(value)) {
                throw ofOtherKind("bloc", value, "country");
            }
        }
    }

    /** Where the index keeps countries and blocs apart, one asked for as the other would find nothing. */
    private InvalidParameter ofOtherKind(String parameter, String code, String kind) {
        String instead = kind + "=" + code;
        String advice = "";
        if (ENTITY.equals(fields.get(parameter))) {
            advice = "; ask for by=" + kind + " and " + instead;
        } else if (fields.containsKey(kind)) {
            advice = "; ask for " + instead;
        }
        return new InvalidParameter(parameter, parameter + ": " + code + " is a " + kind + advice);
    }

    private static Query published(List<String> years, String zone) {
        List<Query> any = years.stream()
                .map(year -> Filter.between(
                        Basis.PUBLISHED.field(),
                        LocalDate.parse(year + "-01-01"),
                        LocalDate.parse(year + "-12-31"),
                        zone))
                .toList();
        return Query.of(query -> query.bool(bool -> bool.should(any)));
    }
}

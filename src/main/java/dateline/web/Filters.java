package dateline.web;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Filter.Clause;
import dateline.analytics.search.Articles;
import dateline.analytics.search.Words;
import dateline.article.Article;
import dateline.extract.country.Countries;
import dateline.extract.entity.CanonicalNames;
import dateline.extract.entity.Context;
import dateline.extract.model.EventType;
import dateline.extract.model.Measure;
import dateline.extract.model.Modality;
import dateline.extract.model.Quad;
import dateline.extract.model.SanctionAction;
import dateline.index.ContentKeys;
import dateline.index.bulk.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters, the same everywhere: parameters of a request become clauses on the fields of an index. Immutable.
 *
 * @param documents what they narrow, for messages
 * @param fields by parameter
 * @param words where {@code q} looks
 * @param byYear whether {@code year} is known
 */
record Filters(Kind documents, Map<String, String> fields, Words.Fields words, boolean byYear) {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,20}");
    private static final Pattern DYAD = Pattern.compile("[A-Z0-9]{2,20}-[A-Z0-9]{2,20}");

    private static final Pattern YEAR = Pattern.compile("(?!0000)[0-9]{4}");

    /**
     * One filter.
     *
     * @param form of its codes or words; null where it takes names, which have none
     */
    private record Parameter(String name, @Nullable Pattern form, String like) {

        static Parameter ofNames(String name) {
            return new Parameter(name, null, "a name");
        }

        List<String> asked(Parameters parameters) {
            return form == null ? parameters.names(name) : parameters.list(name, form, like);
        }

        /** What the index may hold for a value: names as they are given, and the one name of a form. */
        Stream<String> stored(String value) {
            if (form == DYAD) {
                return Stream.of(dyad(value));
            }
            return switch (name) {
                // a hash of those that are too long for the index
                case "story", "article" -> Stream.of(ContentKeys.documentId(value));
                case "person" -> Stream.of(value, CanonicalNames.person(value, Set.of(), Context.NONE));
                case "organization" -> Stream.of(value, CanonicalNames.organization(value));
                case "designated" ->
                    Stream.of(
                            value,
                            CanonicalNames.person(value, Set.of(), Context.NONE),
                            CanonicalNames.organization(value));
                default -> Stream.of(value);
            };
        }

        /** A closed vocabulary: a word that is not of it would find nothing, and look like an answer. */
        static <T> Parameter oneOf(String name, T[] values, Function<T, String> code) {
            List<String> codes = Arrays.stream(values).map(code).toList();
            return new Parameter(name, Pattern.compile(String.join("|", codes)), String.join(", ", codes));
        }
    }

    /** Events about sanctions. */
    static final Query SANCTIONS = Query.of(any -> any.exists(exists -> exists.field("action")));

    static final String MODALITY = "modality";

    /** Stands for every modality. */
    private static final String ALL = "all";

    private static final String[] MODALITIES = Stream.concat(
                    Arrays.stream(Modality.values()).map(Modality::code), Stream.of(ALL))
            .toArray(String[]::new);

    private static final String[] ENTITY_TYPES = {"country", "bloc", "person", "organization", "date"};

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("country", CODE, "KR"),
            new Parameter("focus", CODE, "KR"),
            new Parameter("bloc", CODE, "EU"),
            Parameter.ofNames("story"),
            Parameter.ofNames("article"),
            Parameter.ofNames("person"),
            Parameter.ofNames("organization"),
            Parameter.ofNames("designated"),
            Parameter.ofNames("source"),
            new Parameter("language", Article.LANGUAGE, "en, of at most 35 characters"),
            Parameter.oneOf("entityType", ENTITY_TYPES, type -> type),
            Parameter.oneOf("eventType", EventType.values(), EventType::name),
            Parameter.oneOf("quad", Quad.values(), Quad::code),
            Parameter.oneOf("action", SanctionAction.values(), SanctionAction::code),
            Parameter.oneOf("measures", Measure.values(), Measure::code),
            Parameter.oneOf(MODALITY, MODALITIES, modality -> modality),
            new Parameter("sender", CODE, "US"),
            new Parameter("target", CODE, "RU"),
            new Parameter("dyad", DYAD, "KR-RU"));

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

    /** On mentions of entities of one kind: the parameter of that kind names the entity itself. */
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
        for (Parameter one : PARAMETERS) {
            String field = fields.get(one.name);
            if (field != null) {
                List<String> given = one.asked(parameters);
                List<String> accepted = one.name.equals(MODALITY) ? modalities(given, usualModalities) : given;
                if (!accepted.isEmpty()) {
                    if (one.form == CODE || one.form == DYAD) {
                        accepted.forEach(code -> known(one.name, code));
                        // among the parties of events blocs stand beside countries
                        if (!Objects.equals(fields.get("country"), fields.get("bloc"))) {
                            accepted.forEach(code -> ofItsKind(one.name, code));
                        }
                    }
                    narrowing.add(Clause.anyOf(
                            field,
                            accepted.stream().flatMap(one::stored).distinct().toList()));
                }
            }
        }
        String zone = parameters.timeZone("timeZone");
        List<String> years = byYear ? parameters.list(Articles.YEAR, YEAR, "2024") : List.of();
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
        if (given.contains(ALL)) {
            return List.of();
        }
        return given.isEmpty() ? usual : given;
    }

    /** A code that nobody has would find nothing, and look like an answer. */
    static void known(String parameter, String value) {
        for (String code : value.split("-", 2)) {
            if (!Countries.names().containsKey(code)) {
                throw new InvalidParameter(
                        parameter,
                        parameter + ": " + code + " is the code of no country or bloc; /api/v1/suggest?q=" + code
                                + " tells what may be meant");
            }
        }
    }

    /** Where the index keeps countries and blocs apart, one asked for as the other would find nothing. */
    private static void ofItsKind(String parameter, String code) {
        boolean isBloc = Countries.isBloc(code);
        if (parameter.equals("country") && isBloc) {
            throw new InvalidParameter(parameter, "country: " + code + " is a bloc; ask for bloc=" + code);
        }
        if (parameter.equals("bloc") && !isBloc) {
            throw new InvalidParameter(parameter, "bloc: " + code + " is a country; ask for country=" + code);
        }
    }

    /** The two codes in order of the alphabet, in whichever order they are given. */
    static String dyad(String pair) {
        String[] codes = pair.split("-", 2);
        return Countries.dyad(codes[0], codes[1]);
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

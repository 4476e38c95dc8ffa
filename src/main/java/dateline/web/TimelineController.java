package dateline.web;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Filter.Clause;
import dateline.analytics.Measure;
import dateline.analytics.Searches;
import dateline.analytics.chart.Timeline;
import dateline.analytics.chart.TimelineQuestion;
import dateline.analytics.chart.Timelines;
import dateline.index.bulk.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/timelines}: numbers over time (docs/api.md). */
@RestController
@RequestMapping("/api/v1/timelines")
final class TimelineController {
    private static final int SERIES = 10;

    /**
     * Documents that are counted.
     *
     * @param always clauses that hold for each of them
     * @param measures how they may be counted, the default first
     * @param scored whether their mean score is told as well
     */
    private record Counted(Kind index, List<Query> always, List<String> measures, boolean scored) {
        private static final List<String> OF_EVENTS = List.of("events", "articles", "stories", "mentions");

        static final Counted SANCTIONS = new Counted(Kind.EVENTS, List.of(Filters.SANCTIONS), OF_EVENTS, false);
        static final Counted RELATIONS = new Counted(Kind.EVENTS, List.of(), OF_EVENTS, true);
        static final Counted ARTICLES = new Counted(Kind.ARTICLES, List.of(), List.of("articles", "stories"), false);

        static Counted mentions(String type) {
            return new Counted(
                    Kind.MENTIONS,
                    List.of(Filter.terms("type", List.of(type))),
                    List.of("mentions", "articles", "stories"),
                    false);
        }
    }

    /** The field whose values make the series; a document may have one value of it, or several. */
    private record Key(String field, boolean several) {
        static Key single(String field) {
            return new Key(field, false);
        }

        static Key several(String field) {
            return new Key(field, true);
        }
    }

    private final Timelines timelines;

    TimelineController(Searches searches) {
        this.timelines = new Timelines(searches);
    }

    /** Mentions of countries, blocs, persons or organisations. */
    @GetMapping("/mentions")
    Timeline mentions(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String by = parameters.oneOf("by", "country", "country", "bloc", "person", "organization");
        Basis basis = Basis.of(parameters.oneOf("basis", "published", "published", "referred"));
        if (basis == Basis.REFERRED) {
            // days that articles speak of are told of the article, not of each entity in it; so articles are counted
            Key key = Key.several(String.valueOf(Filters.ARTICLES.fields().get(by)));
            return answer(parameters, Counted.ARTICLES, key, basis, Filters.ARTICLES.of(parameters, basis));
        }
        String field = by.equals("country") || by.equals("bloc") ? "code" : "name";
        Filter filter = Filters.ofMentions(by, field).of(parameters, basis);
        return answer(parameters, Counted.mentions(by), Key.single(field), basis, filter);
    }

    /** Events about sanctions, by what was done, who acts, on whom, by which means, whom they name, or whether it happened. */
    @GetMapping("/sanctions")
    Timeline sanctions(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String by = parameters.oneOf(
                "by", "action", "action", "sender", "target", "measure", "designated", Filters.MODALITY);
        Key key = switch (by) {
            case "measure" -> Key.several("measures");
            case "designated" -> Key.several(by);
            default -> Key.single(by);
        };
        Basis basis = ofEvents(parameters);
        return answer(parameters, Counted.SANCTIONS, key, basis, counted(parameters, by, basis));
    }

    /** All events between countries, by quad, type, sender, target or pair, with their mean score. */
    @GetMapping("/relations")
    Timeline relations(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String by = parameters.oneOf(
                "by", "quad", "quad", "eventType", "sender", "target", "dyad", "direction", Filters.MODALITY);
        Key key = Key.single(by.equals("eventType") ? "type" : by);
        Basis basis = ofEvents(parameters);
        boolean directed = parameters.oneOf("directed", "true", "true", "false").equals("true");
        Filter filter = counted(parameters, by, basis);
        return answer(parameters, Counted.RELATIONS, key, basis, directed ? filter : undirected(filter));
    }

    /** Where series tell modalities apart, none is taken for another: all are counted. */
    private static Filter counted(Parameters parameters, String by, Basis basis) {
        return by.equals(Filters.MODALITY)
                ? Filters.EVENTS.of(parameters, basis)
                : Filters.EVENTS.ofChart(parameters, basis);
    }

    /** A share is one of what was published, so that is the usual basis of shares. */
    private static Basis ofEvents(Parameters parameters) {
        Basis usual = isShare(parameters) ? Basis.PUBLISHED : Basis.EVENT;
        return Basis.of(parameters.oneOf("basis", usual.code(), Basis.EVENT.code(), Basis.PUBLISHED.code()));
    }

    private static boolean isShare(Parameters parameters) {
        return parameters.oneOf("normalize", "none", "none", "share").equals("share");
    }

    /** Sender and target in either role: both are the sides of a pair, one alone is a party of the event. */
    private static Filter undirected(Filter filter) {
        List<String> senders = filter.accepted("sender");
        List<String> targets = filter.accepted("target");
        List<Clause> narrowing = new ArrayList<>(filter.narrowing());
        narrowing.removeIf(clause -> Set.of("sender", "target").contains(clause.field()));
        if (senders.isEmpty() && targets.isEmpty()) {
            return filter;
        }
        if (senders.isEmpty() || targets.isEmpty()) {
            narrowing.add(Clause.anyOf("countries", senders.isEmpty() ? targets : senders));
            return filter.narrowedBy(narrowing);
        }
        if (!filter.accepted("dyad").isEmpty()) {
            throw new InvalidParameter("dyad", "give either dyad, or sender and target");
        }
        narrowing.add(Clause.anyOf("dyad", pairs(senders, targets)));
        return filter.narrowedBy(narrowing);
    }

    private static List<String> pairs(List<String> ones, List<String> others) {
        return ones.stream()
                .flatMap(one ->
                        others.stream().filter(other -> !other.equals(one)).map(other -> one + "-" + other))
                .map(FilterParameter::dyad)
                .distinct()
                .toList();
    }

    private Timeline answer(Parameters parameters, Counted counted, Key key, Basis basis, Filter filter)
            throws IOException {
        boolean share = isShare(parameters);
        // a share is one of all articles: unless told otherwise, articles are counted
        String usual = share ? "articles" : counted.measures.getFirst();
        String measure = parameters.oneOf("measure", usual, counted.measures.toArray(String[]::new));
        int top = parameters.number("top", SERIES, 1, TimelineQuestion.MOST_SERIES);
        Interval interval = Interval.of(parameters);
        parameters.end();
        if (share && (basis != Basis.PUBLISHED || !(measure.equals("articles") || measure.equals("stories")))) {
            throw new InvalidParameter(
                    "normalize", "normalize=share goes with basis=published and measure=articles or measure=stories");
        }
        if (basis == Basis.REFERRED && (filter.from() == null || filter.to() == null)) {
            throw new InvalidParameter(
                    filter.from() == null ? "from" : "to",
                    "with basis=referred give from and to: articles speak of centuries");
        }
        Measure counting = Measure.of(counted.index, measure);
        return interval.answer(
                filter,
                () -> timelines.fitting(counted.index, counted.always, filter),
                length -> timelines.answer(new TimelineQuestion(
                        counted.index,
                        counted.always,
                        key.field,
                        key.several,
                        length,
                        basis,
                        counting,
                        share,
                        counted.scored,
                        top,
                        filter)));
    }
}

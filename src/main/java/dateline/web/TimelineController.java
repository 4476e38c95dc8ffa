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
    private static final String MODALITY = "modality";
    private static final List<String> MEASURES_OF_EVENTS = List.of("events", "articles", "stories", "mentions");

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
            return referred(parameters, by);
        }
        String field = by.equals("country") || by.equals("bloc") ? "code" : "name";
        Filter filter = Filters.ofMentions(by, field).of(parameters, basis);
        List<Query> always = List.of(Filter.terms("type", List.of(by)));
        return answer(
                parameters,
                "mentions",
                always,
                field,
                false,
                basis,
                List.of("mentions", "articles", "stories"),
                false,
                filter);
    }

    /** Days that articles speak of are told of the article, not of each entity in it; so articles are counted. */
    private Timeline referred(Parameters parameters, String by) throws IOException {
        Filter filter = Filters.ARTICLES.of(parameters, Basis.REFERRED);
        String field = String.valueOf(Filters.ARTICLES.fields().get(by));
        return answer(
                parameters,
                "articles",
                List.of(),
                field,
                true,
                Basis.REFERRED,
                List.of("articles", "stories"),
                false,
                filter);
    }

    /** Events about sanctions, by what was done, who acts, on whom, by which means, whom they name, or whether it happened. */
    @GetMapping("/sanctions")
    Timeline sanctions(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String by = parameters.oneOf("by", "action", "action", "sender", "target", "measure", "designated", MODALITY);
        Basis basis = Basis.of(parameters.oneOf("basis", "event", "event", "published"));
        Filter filter = ofEvents(parameters, by, basis);
        boolean several = by.equals("measure") || by.equals("designated");
        return answer(
                parameters,
                "events",
                List.of(ChartController.SANCTIONS),
                by.equals("measure") ? "measures" : by,
                several,
                basis,
                MEASURES_OF_EVENTS,
                false,
                filter);
    }

    /** All events between countries, by quad, type, sender, target or pair, with their mean score. */
    @GetMapping("/relations")
    Timeline relations(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String by =
                parameters.oneOf("by", "quad", "quad", "eventType", "sender", "target", "dyad", "direction", MODALITY);
        Basis basis = Basis.of(parameters.oneOf("basis", "event", "event", "published"));
        boolean directed = parameters.oneOf("directed", "true", "true", "false").equals("true");
        Filter filter = ofEvents(parameters, by, basis);
        return answer(
                parameters,
                "events",
                List.of(),
                by.equals("eventType") ? "type" : by,
                false,
                basis,
                MEASURES_OF_EVENTS,
                true,
                directed ? filter : undirected(filter));
    }

    /** Where series tell modalities apart, none is taken for another: all are counted. */
    private static Filter ofEvents(Parameters parameters, String by, Basis basis) {
        return by.equals(MODALITY) ? Filters.EVENTS.of(parameters, basis) : Filters.EVENTS.ofChart(parameters, basis);
    }

    /** Sender and target in either role. */
    private static Filter undirected(Filter filter) {
        List<String> senders = filter.accepted("sender");
        List<String> targets = filter.accepted("target");
        if (senders.isEmpty() || targets.isEmpty()) {
            if (!senders.isEmpty() || !targets.isEmpty()) {
                throw new InvalidParameter("directed", "directed=false needs both sender and target, or a dyad");
            }
            return filter;
        }
        if (!filter.accepted("dyad").isEmpty()) {
            throw new InvalidParameter("dyad", "give either dyad, or sender and target");
        }
        List<String> dyads = senders.stream()
                .flatMap(one ->
                        targets.stream().filter(other -> !other.equals(one)).map(other -> one + "-" + other))
                .map(Filters::dyad)
                .distinct()
                .toList();
        List<Clause> narrowing = new ArrayList<>(filter.narrowing());
        narrowing.removeIf(clause -> Set.of("sender", "target").contains(clause.field()));
        narrowing.add(Clause.anyOf("dyad", dyads));
        return filter.narrowedBy(narrowing);
    }

    private Timeline answer(
            Parameters parameters,
            String index,
            List<Query> always,
            String by,
            boolean several,
            Basis basis,
            List<String> measures,
            boolean scored,
            Filter filter)
            throws IOException {
        boolean share = parameters.oneOf("normalize", "none", "none", "share").equals("share");
        // a share is one of all articles: unless told otherwise, articles are counted
        String measure =
                parameters.oneOf("measure", share ? "articles" : measures.getFirst(), measures.toArray(String[]::new));
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
        Measure counted = Measure.of(index, measure);
        return interval.answer(
                filter,
                () -> timelines.fitting(index, always, filter),
                length -> timelines.answer(new TimelineQuestion(
                        index, always, by, several, length, basis, counted, share, scored, top, filter)));
    }
}

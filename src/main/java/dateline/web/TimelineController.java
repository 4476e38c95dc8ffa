package dateline.web;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Measure;
import dateline.analytics.Searches;
import dateline.analytics.chart.Timeline;
import dateline.analytics.chart.TimelineQuestion;
import dateline.analytics.chart.Timelines;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/timelines}: numbers over time (docs/api.md). */
@RestController
@RequestMapping("/api/v1/timelines")
final class TimelineController {
    private static final int SERIES = 10;

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
        Map<String, String> fields = new HashMap<>(Filters.OF_MENTIONS);
        fields.put(by, field);
        Filter filter = Filters.of(parameters, fields, basis);
        String measure = parameters.oneOf("measure", "mentions", "mentions", "articles", "stories");
        List<Query> always = List.of(Filter.terms("type", List.of(by)));
        return answer(parameters, "mentions", always, field, false, basis, measure, false, filter);
    }

    /** Days that articles speak of are told of the article, not of each entity in it; so articles are counted. */
    private Timeline referred(Parameters parameters, String by) throws IOException {
        Filter filter = Filters.of(parameters, Filters.OF_ARTICLES, Basis.REFERRED);
        if (filter.from() == null || filter.to() == null) {
            throw new InvalidParameter(
                    filter.from() == null ? "from" : "to",
                    "with basis=referred give from and to: articles speak of centuries");
        }
        String measure = parameters.oneOf("measure", "articles", "articles", "stories");
        String field = Filters.OF_ARTICLES.get(by);
        return answer(
                parameters, "articles", List.of(), String.valueOf(field), true, Basis.REFERRED, measure, false, filter);
    }

    /** Events about sanctions, by action, sender, target or measure. */
    @GetMapping("/sanctions")
    Timeline sanctions(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String by = parameters.oneOf("by", "action", "action", "sender", "target", "measure");
        Basis basis = Basis.of(parameters.oneOf("basis", "event", "event", "published"));
        Filter filter = Filters.of(parameters, Filters.OF_EVENTS, basis);
        boolean several = by.equals("measure");
        String measure = parameters.oneOf("measure", "events", "events", "articles", "stories", "mentions");
        return answer(
                parameters,
                "events",
                List.of(ChartController.SANCTIONS),
                several ? "measures" : by,
                several,
                basis,
                measure,
                false,
                filter);
    }

    /** All events between countries, by quad, type, sender, target or pair, with their mean score. */
    @GetMapping("/relations")
    Timeline relations(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String by = parameters.oneOf("by", "quad", "quad", "type", "sender", "target", "dyad", "direction");
        Basis basis = Basis.of(parameters.oneOf("basis", "event", "event", "published"));
        boolean directed = parameters.oneOf("directed", "true", "true", "false").equals("true");
        Filter filter = Filters.of(parameters, Filters.OF_EVENTS, basis);
        String measure = parameters.oneOf("measure", "events", "events", "articles", "stories", "mentions");
        return answer(
                parameters,
                "events",
                List.of(),
                by,
                false,
                basis,
                measure,
                true,
                directed ? filter : undirected(filter));
    }

    /** Sender and target in either role. */
    private static Filter undirected(Filter filter) {
        Map<String, List<String>> values = new HashMap<>(filter.values());
        List<String> senders = values.remove("sender");
        List<String> targets = values.remove("target");
        if (senders == null || targets == null) {
            if (senders != null || targets != null) {
                throw new InvalidParameter("directed", "directed=false needs both sender and target, or a dyad");
            }
            return filter;
        }
        if (values.containsKey("dyad")) {
            throw new InvalidParameter("dyad", "give either dyad, or sender and target");
        }
        List<String> dyads = senders.stream()
                .flatMap(one -> targets.stream()
                        .filter(other -> !other.equals(one))
                        .map(other -> one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one))
                .distinct()
                .toList();
        values.put("dyad", dyads);
        return new Filter(values, filter.dateField(), filter.from(), filter.to(), filter.timeZone());
    }

    private Timeline answer(
            Parameters parameters,
            String index,
            List<Query> always,
            String by,
            boolean several,
            Basis basis,
            String measure,
            boolean scored,
            Filter filter)
            throws IOException {
        boolean share = parameters.oneOf("normalize", "none", "none", "share").equals("share");
        if (share && (basis != Basis.PUBLISHED || !(measure.equals("articles") || measure.equals("stories")))) {
            throw new InvalidParameter(
                    "normalize", "normalize=share goes with basis=published and measure=articles or measure=stories");
        }
        int top = parameters.number("top", SERIES, 1, TimelineQuestion.MOST_SERIES);
        String interval = Intervals.name(parameters);
        parameters.end();
        CalendarInterval length = interval.equals(Intervals.AUTO)
                ? timelines.fitting(index, always, filter)
                : Intervals.of(interval, filter);
        return timelines.answer(new TimelineQuestion(
                index, always, by, several, length, basis, Measure.of(index, measure), share, scored, top, filter));
    }
}

package dateline.web;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.analytics.Filter;
import dateline.analytics.Timeline;
import dateline.analytics.TimelineQuestion;
import dateline.analytics.Timelines;
import dateline.elastic.Elasticsearch;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/timelines}: numbers over time (docs/api.md). */
@RestController
@RequestMapping("/api/v1/timelines")
final class TimelineController {
    /** 4,000 buckets: eleven years by day; Elasticsearch itself stops at 65,536 over all series. */
    private static final long MOST_BUCKETS = 4000;

    private static final int SERIES = 10;

    private final Timelines timelines;

    TimelineController(Elasticsearch elasticsearch) {
        this.timelines = new Timelines(elasticsearch);
    }

    /** Mentions of countries, blocs, persons or organisations. */
    @GetMapping("/mentions")
    Timeline mentions(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String by = parameters.oneOf("by", "country", "country", "bloc", "person", "organization");
        String measure = parameters.oneOf("measure", "mentions", "mentions", "articles");
        boolean coded = by.equals("country") || by.equals("bloc");
        String field = coded ? "code" : "name";
        Map<String, String> fields = new HashMap<>(Filters.OF_MENTIONS);
        fields.put(by, field);
        Filter filter = Filters.of(parameters, fields, "published");
        TimelineQuestion question = new TimelineQuestion(
                field,
                measure.equals("mentions") ? "count" : "",
                interval(parameters, filter),
                "published",
                parameters.oneOf("basis", "published", "published"),
                measure,
                parameters.number("top", SERIES, 1, TimelineQuestion.MOST_SERIES),
                filter);
        parameters.end();
        return timelines.answer("mentions", List.of(term("type", by)), question);
    }

    /** Events about sanctions, by action, sender, target or measure. */
    @GetMapping("/sanctions")
    Timeline sanctions(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String by = parameters.oneOf("by", "action", "action", "sender", "target", "measure");
        String basis = parameters.oneOf("basis", "event", "event", "published");
        String dateField = basis.equals("event") ? "event_from" : "published";
        Filter filter = Filters.of(parameters, Filters.OF_EVENTS, dateField);
        TimelineQuestion question = new TimelineQuestion(
                by.equals("measure") ? "measures" : by,
                "",
                interval(parameters, filter),
                dateField,
                basis,
                "events",
                parameters.number("top", SERIES, 1, TimelineQuestion.MOST_SERIES),
                filter);
        parameters.end();
        return timelines.answer(
                "events", List.of(Query.of(any -> any.exists(exists -> exists.field("action")))), question);
    }

    private static CalendarInterval interval(Parameters parameters, Filter filter) {
        String name = parameters.oneOf("interval", "month", "day", "week", "month", "quarter", "year");
        CalendarInterval interval =
                CalendarInterval.valueOf(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        ChronoUnit unit = switch (interval) {
            case Day -> ChronoUnit.DAYS;
            case Week -> ChronoUnit.WEEKS;
            case Month, Quarter -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
        if (from != null && to != null && unit.between(from, to) > MOST_BUCKETS) {
            throw new InvalidParameter(
                    "interval",
                    "from, to and interval make more than " + MOST_BUCKETS + " buckets; choose a longer interval");
        }
        return interval;
    }

    private static Query term(String field, @Nullable String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(String.valueOf(value))));
    }
}

package dateline.web;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.analytics.chart.Comparison;
import dateline.analytics.chart.Comparisons;
import dateline.analytics.chart.Matrix;
import dateline.analytics.chart.Network;
import dateline.analytics.chart.Pairs;
import dateline.analytics.chart.Timelines;
import dateline.analytics.chart.Trend;
import dateline.analytics.chart.Trends;
import dateline.index.bulk.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/matrices}, {@code networks}, {@code trends} and {@code compare} (docs/api.md). */
@RestController
@RequestMapping("/api/v1")
final class ChartController {
    private static final int CELLS = 100;
    private static final int MOST_CELLS = 1000;
    private static final int CHANGES = 20;
    private static final int MOST_CHANGES = 100;

    /** 5: G2 means little for counts below (Dunning 1993). */
    private static final int LEAST_COUNT = 5;

    private static final int MOST_LEAST = 1_000_000;
    private static final Pattern SIDE = Pattern.compile("[A-Z0-9]{2,20}(-[A-Z0-9]{2,20})?");
    private static final Map<String, String> EVENT_KEYS = Map.of(
            "action", "action",
            "measure", "measures",
            "designated", "designated",
            "sender", "sender",
            "target", "target",
            "dyad", "dyad",
            "eventType", "type",
            "quad", "quad");

    private final Pairs pairs;
    private final Trends trends;
    private final Comparisons comparisons;
    private final Timelines timelines;

    ChartController(Searches searches) {
        this.pairs = new Pairs(searches);
        this.trends = new Trends(searches);
        this.comparisons = new Comparisons(searches);
        this.timelines = new Timelines(searches);
    }

    /** Who sanctions whom. */
    @GetMapping("/matrices/sanctions")
    Matrix sanctions(HttpServletRequest request) throws IOException {
        return matrix(request, List.of(Filters.SANCTIONS), "action");
    }

    /** Who acts on whom. */
    @GetMapping("/matrices/relations")
    Matrix relations(HttpServletRequest request) throws IOException {
        return matrix(request, List.of(), "quad");
    }

    private Matrix matrix(HttpServletRequest request, List<Query> always, String kinds) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        Basis basis = basis(parameters);
        Filter filter = Filters.EVENTS.ofChart(parameters, basis);
        int top = parameters.number("top", CELLS, 1, MOST_CELLS);
        parameters.end();
        return pairs.matrix(always, filter, basis, kinds, top);
    }

    private static Basis basis(Parameters parameters) {
        return Basis.of(parameters.oneOf("basis", "event", "event", "published"));
    }

    /** Countries and how strongly they are joined. */
    @GetMapping("/networks/relations")
    Network network(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        Basis basis = basis(parameters);
        Filter filter = Filters.EVENTS.ofChart(parameters, basis);
        boolean directed =
                parameters.oneOf("directed", "false", "true", "false").equals("true");
        int top = parameters.number("top", CELLS, 1, MOST_CELLS);
        int least = parameters.number("least", 1, 1, MOST_LEAST);
        parameters.end();
        return pairs.network(filter, basis, directed, top, least);
    }

    /** What rose and fell between two periods. */
    @GetMapping("/trends")
    Trend trends(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String by = parameters.oneOf(
                "by",
                "country",
                "country",
                "bloc",
                "person",
                "organization",
                "action",
                "measure",
                "designated",
                "sender",
                "target",
                "dyad",
                "eventType",
                "quad");
        Trends.Question question = question(by, parameters);
        LocalDate from = parameters.day("beforeFrom");
        LocalDate to = parameters.day("beforeTo");
        parameters.end();
        Filter filter = question.filter();
        Trends.Period now = period(filter.from(), "from", filter.to(), "to");
        return trends.answer(question, now, before(now, from, to));
    }

    private static Trends.Question question(String by, Parameters parameters) {
        String eventKey = EVENT_KEYS.get(by);
        if (eventKey != null) {
            Basis basis = Basis.of(parameters.oneOf("basis", "published", "published", "event"));
            return question(
                    Kind.EVENTS,
                    Kind.EVENTS,
                    List.of(),
                    eventKey,
                    Filters.EVENTS.ofChart(parameters, basis),
                    parameters);
        }
        Basis basis = Basis.of(parameters.oneOf("basis", "published", "published"));
        String key = by.equals("country") || by.equals("bloc") ? "code" : "name";
        return question(
                Kind.MENTIONS,
                Kind.ARTICLES,
                List.of(Filter.terms("type", List.of(by))),
                key,
                Filters.ofMentions(by, key).of(parameters, basis),
                parameters);
    }

    private static Trends.Question question(
            Kind index, Kind whole, List<Query> always, String key, Filter filter, Parameters parameters) {
        return new Trends.Question(
                index,
                whole,
                always,
                key,
                filter,
                parameters.number("top", CHANGES, 1, MOST_CHANGES),
                parameters.number("least", LEAST_COUNT, 1, MOST_LEAST));
    }

    /** The period asked for, or the one of the same length right before. */
    private static Trends.Period before(Trends.Period now, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            Trends.Period before = now.before();
            if (before.from().getYear() < 1) {
                throw new InvalidParameter(
                        "beforeFrom", "beforeFrom must be given: the period before begins before the year 0001");
            }
            return before;
        }
        Trends.Period before = period(from, "beforeFrom", to, "beforeTo");
        if (now.overlaps(before)) {
            throw new InvalidParameter("beforeTo", "the periods must have no day in common");
        }
        return before;
    }

    private static Trends.Period period(
            @Nullable LocalDate from, String fromName, @Nullable LocalDate to, String toName) {
        if (from == null || to == null) {
            String missing = from == null ? fromName : toName;
            throw new InvalidParameter(missing, missing + " must be given: a trend is between periods");
        }
        if (to.isBefore(from)) {
            throw new InvalidParameter(toName, toName + " must not lie before " + fromName);
        }
        return new Trends.Period(from, to);
    }

    /** Two countries, blocs or dyads side by side. */
    @GetMapping("/compare")
    Comparison compare(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        List<String> a = parameters.list("a", SIDE, "like KR, or KR-RU");
        List<String> b = parameters.list("b", SIDE, "like KR, or KR-RU");
        Basis basis = basis(parameters);
        Filter events = Filters.EVENTS.ofChart(parameters, basis);
        // articles are narrowed by what they have in common with events, and dated by their publication
        Filter articles = new Filter(
                events.only(Filters.COMMON.values()).narrowing(),
                Basis.PUBLISHED.field(),
                events.from(),
                events.to(),
                parameters.timeZone("timeZone"));
        Interval interval = Interval.of(parameters);
        parameters.end();
        a.forEach(value -> FilterParameter.known("a", value));
        b.forEach(value -> FilterParameter.known("b", value));
        String one = side("a", a);
        String other = side("b", b);
        if (one.equals(other)) {
            throw new InvalidParameter("b", "a and b are the same: " + one);
        }
        if (one.contains("-") != other.contains("-")) {
            throw new InvalidParameter("b", "a and b must be two countries or blocs, or two dyads");
        }
        return interval.answer(
                events,
                () -> timelines.fitting(Kind.EVENTS, List.of(), events),
                length -> comparisons.answer(one, other, length, basis, events, articles));
    }

    private static String side(String name, List<String> values) {
        if (values.size() != 1) {
            throw new InvalidParameter(name, name + " must be one country, bloc or dyad, like KR or KR-RU");
        }
        return values.getFirst().contains("-") ? FilterParameter.dyad(values.getFirst()) : values.getFirst();
    }
}

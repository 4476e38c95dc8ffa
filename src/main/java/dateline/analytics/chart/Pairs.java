package dateline.analytics.chart;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.util.NamedValue;
import dateline.analytics.Answers;
import dateline.analytics.Basis;
import dateline.analytics.Filter;
import dateline.analytics.Measure;
import dateline.analytics.Searches;
import dateline.extract.country.Countries;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pairs of countries: as matrix of senders and targets, and as network. One round trip each. Safe for any number of threads. */
public final class Pairs {
    /** 20: more actions or quads than there are. */
    private static final int KINDS = 20;

    private static final Measure ARTICLES = Measure.of(Kind.EVENTS, "articles");
    private static final Measure STORIES = Measure.of(Kind.EVENTS, "stories");

    private final Searches searches;

    public Pairs(Searches searches) {
        this.searches = searches;
    }

    /**
     * The directed pairs with most events.
     *
     * @param always clauses that hold for every event asked about
     * @param kinds the field that the events of a pair are told apart by
     * @param top how many pairs
     */
    public Matrix matrix(List<Query> always, Filter filter, Basis basis, String kinds, int top) throws IOException {
        MultiSearchItem<Void> answer = ask(Searches.Topic.MATRIX, always, filter, basis, "direction", kinds, top, 1);
        List<Matrix.Cell> cells = new ArrayList<>();
        Map<String, Long> senders = new LinkedHashMap<>();
        Map<String, Long> targets = new LinkedHashMap<>();
        for (StringTermsBucket pair : pairs(answer)) {
            String[] codes = pair.key().stringValue().split(">", 2);
            senders.merge(codes[0], pair.docCount(), Long::sum);
            targets.merge(codes[1], pair.docCount(), Long::sum);
            cells.add(new Matrix.Cell(
                    codes[0],
                    codes[1],
                    pair.docCount(),
                    ARTICLES.of(pair),
                    STORIES.of(pair),
                    kinds(pair),
                    score(pair),
                    day(Answers.get(pair.aggregations(), "first").min().value(), filter),
                    day(Answers.get(pair.aggregations(), "last").max().value(), filter)));
        }
        long events = Answers.total(answer.hits());
        long without = Answers.get(answer.aggregations(), "without").missing().docCount();
        long shown = cells.stream().mapToLong(Matrix.Cell::events).sum();
        return new Matrix(
                basis.code(),
                Modalities.of(filter),
                events,
                without,
                events - without - shown,
                parties(senders),
                parties(targets),
                cells);
    }

    /**
     * The strongest pairs as edges, and the countries that they join.
     *
     * @param directed whether who acts on whom is told apart
     * @param least edges with fewer events are left out
     */
    public Network network(Filter filter, Basis basis, boolean directed, int top, int least) throws IOException {
        MultiSearchItem<Void> answer = ask(
                Searches.Topic.NETWORK, List.of(), filter, basis, directed ? "direction" : "dyad", "quad", top, least);
        List<Network.Edge> edges = new ArrayList<>();
        Map<String, Long> weights = new LinkedHashMap<>();
        Map<String, Integer> degrees = new LinkedHashMap<>();
        for (StringTermsBucket pair : pairs(answer)) {
            String[] codes = pair.key().stringValue().split(directed ? ">" : "-", 2);
            for (String code : codes) {
                weights.merge(code, pair.docCount(), Long::sum);
                degrees.merge(code, 1, Integer::sum);
            }
            edges.add(new Network.Edge(
                    codes[0],
                    codes[1],
                    pair.docCount(),
                    ARTICLES.of(pair),
                    STORIES.of(pair),
                    score(pair),
                    kinds(pair)));
        }
        List<Network.Node> nodes = parties(weights).stream()
                .map(party -> new Network.Node(
                        party.code(), party.label(), party.events(), Objects.requireNonNull(degrees.get(party.code()))))
                .toList();
        long events = Answers.total(answer.hits());
        long without = Answers.get(answer.aggregations(), "without").missing().docCount();
        long shown = edges.stream().mapToLong(Network.Edge::events).sum();
        return new Network(
                basis.code(), Modalities.of(filter), directed, events, without, events - without - shown, nodes, edges);
    }

    private MultiSearchItem<Void> ask(
            Searches.Topic topic,
            List<Query> always,
            Filter filter,
            Basis basis,
            String pair,
            String kinds,
            int top,
            int least)
            throws IOException {
        List<Query> clauses = new ArrayList<>(always);
        clauses.addAll(filter.clauses());
        return searches.askAll(
                        topic,
                        List.of(new Searches.Part(
                                Kind.EVENTS,
                                search -> search.query(query -> query.bool(bool -> bool.filter(clauses)))
                                        .trackTotalHits(total -> total.enabled(true))
                                        .aggregations(
                                                "without", without -> without.missing(missing -> missing.field(pair)))
                                        .aggregations("pairs", cells(basis, pair, kinds, top, least)))))
                .getFirst();
    }

    private static Aggregation cells(Basis basis, String pair, String kinds, int top, int least) {
        // two distinct counts in each pair
        long counts = 2L * top;
        return Aggregation.of(any -> ARTICLES.amid(counts)
                .below(STORIES.amid(counts)
                        .below(any.terms(terms -> terms.field(pair)
                                .size(top)
                                .minDocCount(least)
                                .order(NamedValue.of("_count", SortOrder.Desc), NamedValue.of("_key", SortOrder.Asc)))))
                .aggregations(
                        "kinds", each -> each.terms(terms -> terms.field(kinds).size(KINDS)))
                .aggregations("score", score -> score.avg(mean -> mean.field("score")))
                .aggregations("first", first -> first.min(min -> min.field(basis.field())))
                .aggregations("last", last -> last.max(max -> max.field(basis.field()))));
    }

    static List<Matrix.Party> parties(Map<String, Long> events) {
        return events.entrySet().stream()
                .map(party -> new Matrix.Party(party.getKey(), Countries.nameOf(party.getKey()), party.getValue()))
                .sorted(Comparator.comparingLong(Matrix.Party::events)
                        .reversed()
                        .thenComparing(Matrix.Party::code))
                .toList();
    }

    private static List<StringTermsBucket> pairs(MultiSearchItem<Void> answer) {
        return Answers.get(answer.aggregations(), "pairs").sterms().buckets().array();
    }

    private static Map<String, Long> kinds(StringTermsBucket pair) {
        return Answers.counts(Answers.get(pair.aggregations(), "kinds"));
    }

    private static @Nullable Double score(StringTermsBucket pair) {
        return Buckets.rounded(Answers.get(pair.aggregations(), "score").avg().value());
    }

    /** The day of an instant, in the time zone asked for. */
    private static @Nullable String day(@Nullable Double instant, Filter filter) {
        Double millis = Answers.finite(instant);
        return millis == null
                ? null
                : LocalDate.ofInstant(Instant.ofEpochMilli(millis.longValue()), ZoneId.of(filter.timeZone()))
                        .toString();
    }
}

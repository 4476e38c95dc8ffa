package dateline.analytics.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A graph of countries.
 *
 * @param modality the events counted: those that the text asserts, unless others were asked for
 * @param events all events asked about
 * @param withoutPair those that do not name two parties
 * @param beyond those of pairs that are not among the edges
 * @param nodes the parties of the edges, strongest first
 * @param edges the pairs with most events, most first
 */
public record Network(
        String basis,
        List<String> modality,
        boolean directed,
        long events,
        long withoutPair,
        long beyond,
        List<Node> nodes,
        List<Edge> edges) {

    public Network {
        modality = List.copyOf(modality);
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** A country or bloc: its events in the edges, and how many edges it has. */
    public record Node(String code, String label, long events, int degree) {}

    /**
     * A pair; where directed, {@code source} acts on {@code target}.
     *
     * @param events the weight
     * @param articles that tell any of them
     * @param stories likewise
     * @param meanScore from -10 (conflict) to 10 (cooperation)
     * @param quads events by quad
     */
    public record Edge(
            String source,
            String target,
            long events,
            long articles,
            long stories,
            @Nullable Double meanScore,
            Map<String, Long> quads) {}
}

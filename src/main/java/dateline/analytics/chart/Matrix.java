package dateline.analytics.chart;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who acts on whom.
 *
 * @param basis the date that {@code first} and {@code last} tell
 * @param modality the events counted: those that the text asserts, unless others were asked for
 * @param events all events asked about
 * @param withoutParty those of them that name no sender or no target, and so are in no cell
 * @param beyond those whose pair is not among the cells shown
 * @param senders the senders of the cells, with the sum of their events there
 * @param targets likewise
 * @param cells the pairs with most events, most first
 */
public record Matrix(
        String basis,
        List<String> modality,
        long events,
        long withoutParty,
        long beyond,
        List<Party> senders,
        List<Party> targets,
        List<Cell> cells) {

    public Matrix {
        modality = List.copyOf(modality);
        senders = List.copyOf(senders);
        targets = List.copyOf(targets);
        cells = List.copyOf(cells);
    }

    /**
     * A country or bloc.
     *
     * @param events of its cells
     */
    public record Party(String code, String label, long events) {}

    /**
     * A directed pair.
     *
     * @param articles that tell any of the events
     * @param stories likewise
     * @param kinds events by action, or by quad
     * @param meanScore on the scale of the events, from -10 (worst) to 10
     * @param first day of the first event, null where no event of the pair has a date
     * @param last day of the last event
     */
    public record Cell(
            String sender,
            String target,
            long events,
            long articles,
            long stories,
            Map<String, Long> kinds,
            @Nullable Double meanScore,
            @Nullable String first,
            @Nullable String last) {}
}

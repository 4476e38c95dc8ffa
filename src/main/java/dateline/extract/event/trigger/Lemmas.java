package dateline.extract.event.trigger;

import java.util.ArrayList;
import java.util.List;

/** The entries of a cell of {@code lexicons/event-triggers.tsv}. Stateless. */
public final class Lemmas {
    private static final String WITH = " + ";

    private Lemmas() {}

    /** The entries between semicolons; {@code "fight,combat + crime,hunger"} stands for each beginning with each end. */
    public static List<String> of(String cell) {
        List<String> entries = new ArrayList<>();
        for (String entry : cell.split(";", -1)) {
            int at = entry.indexOf(WITH);
            if (at < 0) {
                entries.add(entry);
                continue;
            }
            for (String beginning : entry.substring(0, at).split(",", -1)) {
                for (String end : entry.substring(at + WITH.length()).split(",", -1)) {
                    entries.add(beginning + " " + end);
                }
            }
        }
        return entries;
    }
}

package dateline.extract.time;

import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds temporal expressions and the calendar intervals that they denote. Immutable. */
public final class DateFinder {

    /** The dates in a field, sorted by span; without {@code published}, only what needs no reference day is resolved. */
    public List<Mention> find(Text text, @Nullable LocalDate published) {
        return List.of();
    }
}

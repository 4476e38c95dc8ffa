package dateline.extract.time;

import dateline.extract.model.Dateline;
import dateline.extract.text.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the dateline that opens a report's body. Immutable. */
public final class DatelineParser {

    /** The dateline, or null where the body opens with none; the year, if not printed, is the one nearest to {@code published}. */
    public @Nullable Dateline parse(Text body, @Nullable LocalDate published) {
        return null;
    }
}

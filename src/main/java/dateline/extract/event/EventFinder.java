package dateline.extract.event;

import dateline.extract.model.Event;
import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who did what to whom. Immutable. */
public final class EventFinder {

    /** The events that an article tells, each once, sorted by evidence; {@code mentions} are those of all its fields, sorted by span. */
    public List<Event> find(List<Text> fields, List<Mention> mentions, @Nullable LocalDate published) {
        return List.of();
    }
}

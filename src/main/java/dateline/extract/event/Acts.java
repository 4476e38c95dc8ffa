package dateline.extract.event;

import dateline.extract.model.Event;
import dateline.extract.model.EventDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins the tellings of an article to acts: who did what to whom when, with the first evidence and how often it is told. Stateless. */
public final class Acts {

    /** What makes two tellings the same act. */
    private record Act(
            @Nullable String source,
            @Nullable String target,
            Object kind,
            Object modality,
            @Nullable EventDate date) {}

    private Acts() {}

    /** Each act once, in order of its first telling; headline, lead and body of one report swell no count. */
    public static List<Event> oncePerArticle(List<Event> tellings) {
        Map<Act, Event> acts = new LinkedHashMap<>();
        for (Event event : tellings) {
            Object kind = event.action() == null ? event.type() : event.action();
            acts.merge(
                    new Act(event.source(), event.target(), kind, event.modality(), event.date()), event, Acts::again);
        }
        return new ArrayList<>(acts.values());
    }

    private static Event again(Event first, Event other) {
        return new Event(
                first.evidence(),
                first.source(),
                first.target(),
                first.type(),
                first.mode(),
                first.score(),
                first.action(),
                first.measures(),
                Stream.concat(first.designated().stream(), other.designated().stream())
                        .distinct()
                        .toList(),
                first.modality(),
                first.date(),
                first.trigger(),
                first.count() + other.count());
    }
}

package dateline.web;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dateline.analytics.Basis;
import dateline.analytics.Cursor;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.analytics.search.Events;
import dateline.analytics.search.Suggestions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/events} and {@code suggest} (docs/api.md). */
@RestController
@RequestMapping("/api/v1")
final class EventController {
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int SUGGESTIONS = 10;
    private static final int MOST_SUGGESTIONS = 50;

    /** 100 characters: nobody types more of a name. */
    private static final int LONGEST_NAME = 100;

    private static final Pattern TYPE = Pattern.compile("country|bloc|person|organization");

    private final Events events;
    private final Suggestions suggestions;

    EventController(Searches searches) {
        this.events = new Events(searches);
        this.suggestions = new Suggestions(searches);
    }

    /** Events with their evidence, newest first. */
    @GetMapping("/events")
    Events.Page events(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        Basis basis = Basis.of(parameters.oneOf("basis", "event", "event", "published"));
        Filter filter = Filters.EVENTS.of(parameters, basis);
        boolean sanctions = parameters.oneOf("only", "all", "all", "sanctions").equals("sanctions");
        int size = parameters.number("size", PAGE, 1, LARGEST_PAGE);
        String search = parameters.search(basis.code());
        Cursor cursor = parameters.cursor(search, Events.CURSOR);
        parameters.end();
        List<Query> always = sanctions ? List.of(Filters.SANCTIONS) : List.of();
        return events.find(always, filter, basis, size, search, cursor);
    }

    /** What may be meant by the beginning of a name. */
    @GetMapping("/suggest")
    List<Suggestions.Suggestion> suggest(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String text = parameters.text("q", LONGEST_NAME);
        List<String> asked = parameters.list("type", TYPE, "one of country, bloc, person, organization");
        int size = parameters.number("size", SUGGESTIONS, 1, MOST_SUGGESTIONS);
        parameters.end();
        if (text == null) {
            throw new InvalidParameter("q", "q must be the beginning of a name");
        }
        Set<Suggestions.Type> types = EnumSet.noneOf(Suggestions.Type.class);
        asked.forEach(type -> types.add(Suggestions.Type.valueOf(type.toUpperCase(Locale.ROOT))));
        return suggestions.suggest(text, types.isEmpty() ? EnumSet.allOf(Suggestions.Type.class) : types, size);
    }
}

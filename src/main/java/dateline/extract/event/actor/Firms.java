package dateline.extract.event.actor;

import dateline.extract.country.Countries;
import dateline.extract.model.Mention;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Firms and the countries that they are sanctioned for: the well known of {@code lexicons/event-firms.tsv}, and those with a country
 * in their name ("Iran Air", "Bank of China"). They act for nobody. Immutable.
 */
public final class Firms {
    private final PhraseTrie<String> known = new PhraseTrie<>();
    private final PhraseTrie<String> countries = new PhraseTrie<>();

    public Firms() {
        for (Lexicon.Row row : Lexicon.rows("event-firms.tsv")) {
            for (String name : row.column(1).split(";", -1)) {
                known.put(name, row.column(0));
            }
        }
        Countries.aliases(countries::put);
    }

    /**
     * Those of a sentence, in order.
     *
     * @param named its persons and organisations, sorted
     */
    public List<Actor> in(Text text, Sentence sentence, List<Mention> named) {
        List<Actor> firms = new ArrayList<>();
        int next = 0;
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            if (!text.token(i).isCapitalized()) {
                continue;
            }
            int start = text.token(i).start();
            while (next < named.size() && named.get(next).span().start() < start) {
                next++;
            }
            PhraseTrie.Match<String> match = known.longestAt(text.tokens(), i);
            Actor firm = match == null ? null : new Actor(match.value(), i, match.endToken(), Actor.Kind.NAME);
            if (firm == null
                    && next < named.size()
                    && named.get(next) instanceof Mention.Organization organization
                    && organization.span().start() == start) {
                firm = byCountry(text, i, organization);
            }
            if (firm != null) {
                firms.add(firm);
                i = firm.end() - 1;
            }
        }
        return firms;
    }

    private @Nullable Actor byCountry(Text text, int first, Mention.Organization organization) {
        int end = first;
        while (end < text.size()
                && text.token(end).start() < organization.span().end()) {
            end++;
        }
        for (int i = first; i < end; i++) {
            PhraseTrie.Match<String> country = countries.longestAt(text.tokens(), i);
            if (country != null && country.endToken() <= end && country.endToken() - i < end - first) {
                return new Actor(country.value(), first, end, Actor.Kind.NAME);
            }
        }
        return null;
    }
}

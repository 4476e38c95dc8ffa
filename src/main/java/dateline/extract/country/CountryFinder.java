package dateline.extract.country;

import dateline.extract.country.Countries.Sense;
import dateline.extract.model.Mention;
import dateline.extract.model.Mention.Via;
import dateline.extract.model.Span;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Text;
import dateline.extract.text.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds countries and blocs in an article: "Germany", "Kremlin" (Russia) and "Italian" each give a mention with a country's code. At each
 * place the longest listed phrase counts, unless the words beside it make it something else ({@link CountryContext};
 * docs/extraction.md). Immutable and safe for any number of threads; time is linear in the text's length.
 */
public final class CountryFinder {

    /**
     * What a phrase may mean, best guess first.
     *
     * @param senses none for what only looks like a country: "New Jersey"
     * @param abbreviation whether it counts in capitals only: US, UAE
     * @param afterArticle whether it counts behind "the" only: the West
     * @param common whether it is listed in small letters and needs no capital: euro zone
     */
    private record Entry(List<Sense> senses, boolean abbreviation, boolean afterArticle, boolean common) {
        static final Entry NOTHING = new Entry(List.of(), false, false, false);
    }

    /** A phrase found, before its sense is chosen. */
    private record Hit(int first, int end, Entry entry) {}

    /** All phrases found in one field. */
    private record FieldHits(Text text, List<Hit> hits) {}

    private final PhraseTrie<Entry> phrases = new PhraseTrie<>();
    private final CountryContext context = new CountryContext();
    private final Prefixes prefixes = new Prefixes();

    public CountryFinder() {
        // the first meaning stays: the Philippines are a country before they are several Philippine things
        Map<String, Sense> senses = new LinkedHashMap<>();
        Countries.phrases(senses::putIfAbsent);
        senses.forEach((phrase, sense) -> phrases.put(phrase, entry(phrase, List.of(sense))));
        for (Lexicon.Row row : Lexicon.rows("country-ambiguous.tsv")) {
            Via via = Via.valueOf(row.column(1).toUpperCase(Locale.ROOT));
            List<Sense> several = Countries.split(row.column(2)).stream()
                    .map(code -> new Sense(code, via))
                    .toList();
            phrases.put(row.column(0), entry(row.column(0), several));
        }
        Lexicon.rows("not-countries.tsv").forEach(row -> phrases.put(row.column(0), Entry.NOTHING));
    }

    private static Entry entry(String phrase, List<Sense> senses) {
        boolean abbreviation = phrase.length() <= 5 && phrase.equals(phrase.toUpperCase(Locale.ROOT));
        boolean afterArticle = phrase.startsWith("the ");
        boolean common = !afterArticle && Character.isLowerCase(phrase.codePointAt(0));
        return new Entry(senses, abbreviation, afterArticle, common);
    }

    /**
     * The countries and blocs in the fields of one article; what one field names clearly decides what the others mean.
     *
     * @param names the persons and organisations of the article
     */
    public List<Mention> find(List<Text> fields, List<Mention> names) {
        Set<String> surnames = surnames(names);
        List<FieldHits> all = new ArrayList<>();
        Set<String> clear = new HashSet<>();
        for (Text text : fields) {
            List<Hit> hits = hits(text, spansIn(text, names), surnames);
            all.add(new FieldHits(text, hits));
            for (Hit hit : hits) {
                if (hit.entry.senses.size() == 1 && !isHomonym(text, hit)) {
                    clear.add(hit.entry.senses.getFirst().code());
                }
            }
        }
        List<Mention> mentions = new ArrayList<>();
        // asked of few articles: it looks at every word
        Boolean abroad = null;
        for (FieldHits field : all) {
            for (Hit hit : field.hits) {
                boolean own = clear.contains(hit.entry.senses.getFirst().code()) || !isHomonym(field.text, hit);
                if (!own && abroad == null) {
                    abroad = tellsOfAbroad(fields, clear);
                }
                if (own || Boolean.TRUE.equals(abroad)) {
                    Span span = field.text.span(hit.first, hit.end - 1);
                    mentions.add(mention(span, choose(hit.entry.senses, clear)));
                }
            }
        }
        return mentions;
    }

    /** Whether an article names a foreign country, and no state or county of the United States. */
    private boolean tellsOfAbroad(List<Text> fields, Set<String> clear) {
        return clear.stream().anyMatch(code -> !code.equals("US"))
                && fields.stream().noneMatch(context::tellsOfStates);
    }

    private boolean isHomonym(Text text, Hit hit) {
        return context.isHomonym(text, hit.first, hit.end);
    }

    private static Mention mention(Span span, Sense sense) {
        Via via = sense.via();
        return via == null ? new Mention.Bloc(span, sense.code()) : new Mention.Country(span, sense.code(), via);
    }

    private List<Hit> hits(Text text, List<Span> names, Set<String> surnames) {
        List<Hit> hits = new ArrayList<>();
        Tokens tokens = text.tokens();
        int name = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Sense prefix = prefixes.at(text, i);
            Hit second = prefix == null ? null : demonymAt(text, i + 2);
            if (prefix != null && second != null) {
                hits.add(new Hit(i, i + 1, new Entry(List.of(prefix), false, false, false)));
                hits.add(second);
                i = second.end - 1;
                continue;
            }
            PhraseTrie.Match<Entry> match = tokens.get(i).isWord() ? phrases.longestAt(tokens, i) : null;
            if (match == null) {
                continue;
            }
            while (name < names.size() && names.get(name).end() <= tokens.get(i).start()) {
                name++;
            }
            int start = tokens.get(i).start();
            int end = tokens.get(match.endToken() - 1).end();
            // a name that is the country's own denies nothing
            boolean inName = name < names.size()
                    && names.get(name).start() <= start
                    && names.get(name).end() - names.get(name).start() > end - start
                    && context.mayBePerson(text.token(i).text());
            Hit hit = hit(text, i, match);
            boolean surname = end - start == tokens.get(i).text().length()
                    && surnames.contains(tokens.get(i).text())
                    && !context.isPlace(text, i);
            if (hit != null
                    && !inName
                    && !surname
                    && !context.isOfOtherName(text, hit.first, hit.end, hit.entry.senses.getFirst())) {
                hits.add(hit);
            }
            i = match.endToken() - 1;
        }
        return hits;
    }

    /** A country's adjective at the token, whatever name the words are part of. */
    private @Nullable Hit demonymAt(Text text, int index) {
        PhraseTrie.Match<Entry> match = phrases.longestAt(text.tokens(), index);
        boolean demonym = match != null
                && !match.value().senses.isEmpty()
                && match.value().senses.getFirst().via() == Via.DEMONYM;
        return demonym && match != null ? hit(text, index, match) : null;
    }

    private static @Nullable Hit hit(Text text, int first, PhraseTrie.Match<Entry> match) {
        Entry entry = match.value();
        int start = entry.afterArticle ? first + 1 : first;
        if (entry.senses.isEmpty() || !(entry.common || text.token(start).isCapitalized())) {
            return null;
        }
        if (entry.abbreviation && !isCapitals(text, start, match.endToken())) {
            return null;
        }
        boolean goesOn = entry.afterArticle
                && match.endToken() < text.size()
                && text.token(match.endToken()).isCapitalized();
        return goesOn ? null : new Hit(start, match.endToken(), entry);
    }

    private static boolean isCapitals(Text text, int first, int end) {
        for (int i = first; i < end; i++) {
            String letters = text.token(i).text();
            if (!letters.equals(letters.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static Sense choose(List<Sense> senses, Set<String> clear) {
        for (Sense sense : senses) {
            if (clear.contains(sense.code())) {
                return sense;
            }
        }
        return senses.getFirst();
    }

    /** The last words of full names: after "Neil Jordan", "Jordan said" tells of the person. */
    private Set<String> surnames(List<Mention> names) {
        Set<String> surnames = new HashSet<>();
        for (Mention name : names) {
            if (name instanceof Mention.Person person && context.opensWithGivenName(person.name())) {
                surnames.add(person.name().substring(person.name().lastIndexOf(' ') + 1));
            }
        }
        surnames.removeIf(surname -> !context.mayBePerson(surname));
        return surnames;
    }

    private static List<Span> spansIn(Text text, List<Mention> names) {
        // what is inside an organisation's name is told by its own words (CountryContext): the U.S. Senate is American
        List<Span> spans = new ArrayList<>();
        for (Mention name : names) {
            if (name instanceof Mention.Person && name.span().field() == text.field()) {
                spans.add(name.span());
            }
        }
        Collections.sort(spans);
        return spans;
    }
}

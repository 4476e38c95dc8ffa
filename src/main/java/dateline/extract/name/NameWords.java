package dateline.extract.name;

import dateline.extract.country.Countries;
import dateline.extract.leader.Office;
import dateline.extract.model.Field;
import dateline.extract.text.Lexicon;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordKinds;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the lexicons tell of a word in a name: a given name, a title, a cue of organisations, a country or city; from {@code lexicons/names-*.tsv} and those of countries. Immutable. */
final class NameWords {
    /** Short lists that a rule asks for by kind, such as the marks of sports clubs. */
    static final WordKinds KINDS = WordKinds.read("names-words.tsv");

    /** Columns of {@code countries.tsv}. */
    private static final int DEMONYMS = 5;

    private static final int CAPITALS = 6;

    private final SpelledWords given = new SpelledWords(words("names-given.tsv"));
    private final SpelledWords cues = new SpelledWords(words("names-organization-cues.tsv"));
    private final Set<String> common = words("names-common-words.tsv");
    private final SpelledWords others = new SpelledWords(words("names-other-cues.tsv"));
    private final Set<String> prefixes = words("country-prefixes.tsv");
    private final Set<String> syllables = words("names-syllables.tsv");
    private final SpelledWords nationals;
    private final Set<String> capitals;
    private final SpelledWords leaders;
    private final Set<String> countries;
    private final Set<String> blocs;
    private final Set<String> cities;

    /** What countries and cities begin with, in lower case: most words begin none, and no characters are read of them. */
    private final Set<String> placeBeginnings;

    private final PhraseTrie<String> titles = new PhraseTrie<>();
    private final PhraseTrie<String> organizations = new PhraseTrie<>();

    NameWords() {
        words("names-titles.tsv").forEach(title -> titles.put(title, title));
        words("names-organizations.tsv").forEach(name -> organizations.put(name, name));
        leaders = new SpelledWords(Office.all().stream()
                .filter(office -> !office.common())
                .map(office -> lastWord(office.name()))
                .toList());
        List<String> named = new ArrayList<>(words("country-ambiguous.tsv"));
        Countries.phrases(named::add);
        countries = WordSet.copyOf(named);
        blocs = WordSet.copyOf(Lexicon.rows("blocs.tsv").stream()
                .flatMap(row -> Stream.of(row.column(2).toLowerCase(Locale.ROOT).split(";", -1)))
                .toList());
        nationals = new SpelledWords(Lexicon.rows("countries.tsv").stream()
                .flatMap(row -> Stream.of(row.column(DEMONYMS).split(";", -1)))
                .filter(demonym -> demonym.endsWith("an") && demonym.indexOf(' ') < 0)
                .toList());
        capitals = WordSet.copyOf(Lexicon.rows("countries.tsv").stream()
                .flatMap(row -> Stream.of(row.column(CAPITALS).split(";", -1))
                        .filter(capital -> !capital.equals(row.column(1))))
                .toList());
        cities = WordSet.copyOf(Lexicon.rows("places.tsv").stream()
                .flatMap(row -> Stream.of(row.column(1).split(";", -1)))
                .toList());
        placeBeginnings = WordSet.copyOf(Stream.of(countries, cities)
                .flatMap(Set::stream)
                // "XI'AN" is one token, "Xi'an" two
                .flatMap(place -> Stream.of(place, place.toUpperCase(Locale.ROOT)))
                .map(place -> Text.of(Field.BODY, place).token(0).lower())
                .toList());
    }

    private static Set<String> words(String file) {
        return WordSet.copyOf(
                Lexicon.rows(file).stream().map(row -> row.column(0)).toList());
    }

    /** Whether the words are a capital, which a team may be named after; not a state, whose teams are its own. */
    boolean isCapital(String words) {
        return isAny(words, capitals::contains);
    }

    boolean isGiven(Token token) {
        return given.hasInCapitals(token);
    }

    /** Whether the word is the last of a name of those who lead states. */
    boolean isLeader(Token token) {
        return leaders.has(token);
    }

    /** Whether no list knows any of two to four words as anything but a person's. */
    boolean areOfAPerson(Run run) {
        boolean plain = run.length() >= 2 && run.length() <= 4;
        for (int i = run.first(); plain && i < run.end(); i++) {
            Token token = run.text().token(i);
            boolean known = isCommon(token) || isCue(token) || isOtherCue(token) || isPlace(token);
            plain = !known && token.isWord() && (!token.isAllCaps() || Run.isInitial(token));
        }
        return plain;
    }

    /** Whether the word is what one of a nation is called, as well as what is of it: American, not British. */
    boolean isNational(Token token) {
        return nationals.has(token);
    }

    /** Whether the word is the end of a given name behind a hyphen: the hye of Park Geun-hye. */
    boolean isSyllable(Token token) {
        return token.isAny(syllables) && !token.isCapitalized();
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    boolean isCue(Token token) {
        return cues.has(token);
    }

    /** Whether the word makes a name one of a place, a prize, a law or an event. */
    boolean isOtherCue(Token token) {
        return others.has(token);
    }

    boolean isCommon(Token token) {
        return token.isAny(common);
    }

    /** Whether the words are a country, a demonym, a capital or a city that we know. */
    boolean isPlace(Run run) {
        return run.length() > 0 && mayBeginPlace(run.text().token(run.first())) && isPlace(run.words());
    }

    /** "South Korean President", "New York" */
    boolean opensWithPlaceOfTwo(Run run) {
        return run.length() > 1 && isPlace(new Run(run.text(), run.first(), run.first() + 2, ""));
    }

    /** "OSCE": behind a name it is short for the name, and no country. */
    boolean isBloc(Token token) {
        return token.isAny(blocs);
    }

    boolean isPlace(Token token) {
        return mayBeginPlace(token) && isPlace(token.text());
    }

    private boolean mayBeginPlace(Token token) {
        return token.isAny(placeBeginnings);
    }

    private boolean isPlace(String words) {
        return isAny(words, place -> countries.contains(place) || cities.contains(place));
    }

    /** Whether words are in a list, as they are written or from capitals: LIMA as Lima. */
    private static boolean isAny(String words, Predicate<String> list) {
        return list.test(words) || (isInCapitals(words) && list.test(titleCase(words.toLowerCase(Locale.ROOT))));
    }

    /** The same without other cities than capitals. */
    boolean isCountry(Run run) {
        return mayBeginPlace(run.text().token(run.first())) && isCountry(run.words());
    }

    boolean isCountry(Token token) {
        return mayBeginPlace(token) && isCountry(token.text());
    }

    private boolean isCountry(String words) {
        return isAny(words, countries::contains);
    }

    /** "Franco-German", "Iraqi-Kurdish": two countries or their peoples, and no name. */
    boolean isPairOfCountries(Run run) {
        Text text = run.text();
        int first = run.first();
        boolean joined = run.length() == 3
                && text.token(first + 1).is("-")
                && !text.token(first + 1).spaceBefore();
        Token before = text.token(first);
        return joined && (prefixes.contains(before.text()) || isCountry(before)) && isCountry(text.token(first + 2));
    }

    private static boolean isInCapitals(String words) {
        return words.length() > 1 && Character.isUpperCase(words.charAt(1));
    }

    PhraseTrie.@Nullable Match<String> title(Text text, int index) {
        return titles.longestAt(text.tokens(), index);
    }

    PhraseTrie.@Nullable Match<String> organization(Text text, int index) {
        return organizations.longestAt(text.tokens(), index);
    }

    static String titleCase(String lower) {
        StringBuilder title = new StringBuilder(lower);
        for (int i = 0; i < title.length(); i++) {
            if (i == 0 || title.charAt(i - 1) == ' ') {
                title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
            }
        }
        return title.toString();
    }
}

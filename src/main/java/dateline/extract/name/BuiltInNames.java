package dateline.extract.name;

import dateline.extract.model.Mention;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The engine that is always there: runs of capitalised words, told apart by titles, lists of given names and of organisations, cue
 * words and what stands beside them; then short forms are joined to the fullest form of the article (docs/extraction.md). Immutable
 * and safe for any number of threads.
 */
public final class BuiltInNames implements NameEngine {
    private static final Set<String> WHERE = WordSet.of("in", "near", "outside");

    private static final Set<String> SPEECH = NameWords.KINDS.of("beside-a-person");

    /** Halves of states, of Korea and others. */
    private static final Set<String> DIRECTIONS = NameWords.KINDS.of("direction");

    /** 3 words: in headlines persons are told short. */
    private static final int LONGEST_HEADLINED = 3;

    private final NameWords words = new NameWords();
    private final Results results = new Results(words);
    private final RunFinder finder = new RunFinder(words);
    private final Surroundings surroundings = new Surroundings(words);
    private final Tails tails = new Tails(words);

    @Override
    public String id() {
        return "builtin";
    }

    @Override
    public List<Mention> find(List<Text> fields) {
        List<Run> runs = new ArrayList<>();
        fields.forEach(text -> runs.addAll(finder.runs(text)));
        List<Named> named = new ArrayList<>();
        List<Run> open = new ArrayList<>();
        Set<String> beginnings = new HashSet<>();
        Set<String> surnames = new HashSet<>();
        for (Run run : runs) {
            if (words.isPairOfCountries(run)) {
                continue;
            }
            Boolean person = sure(run);
            if (person == null) {
                open.add(run);
                continue;
            }
            Run whole = person ? run : Tails.withArticle(tails.withTail(run));
            named.add(new Named(whole, person));
            if (person) {
                addSurname(run, surnames);
            } else {
                addBeginnings(whole, beginnings);
            }
        }
        List<Run> unknown = new ArrayList<>();
        for (Run run : open) {
            Boolean person = beginnings.contains(run.words()) ? Boolean.FALSE : likely(run);
            // "a Marsh spokesman" of an article that names Anna Marsh
            if (Boolean.FALSE.equals(person)
                    && run.length() == 1
                    && surnames.contains(run.text().token(run.first()).text())) {
                person = null;
            }
            if (person != null) {
                named.add(new Named(person ? run : Tails.withArticle(run), person));
                if (person) {
                    addSurname(run, surnames);
                }
            } else {
                unknown.add(run);
            }
        }
        FullestForms forms = new FullestForms(named);
        for (Run run : unknown) {
            Boolean person = forms.isPerson(run);
            if (person != null && (person || !surroundings.isWhere(run))) {
                named.add(new Named(run, person));
            }
        }
        return forms.mentions(named);
    }

    /** "Barrick" and "Advanced Medical" of an article that names Barrick Gold Corp and Advanced Medical Inc. */
    private void addBeginnings(Run run, Set<String> beginnings) {
        Token first = run.text().token(run.first());
        if (words.isCommon(first) || words.isGiven(first) || words.isOtherCue(first)) {
            return;
        }
        int shortest = words.isCue(first) ? 2 : 1;
        for (int end = run.first() + shortest; end < run.end(); end++) {
            Run part = new Run(run.text(), run.first(), end, "");
            if (!words.isPlace(part)) {
                beginnings.add(part.words());
            }
        }
    }

    /** "Marsh" of Anna Marsh; not "Hee" of Park Geun-Hee. */
    private static void addSurname(Run person, Set<String> surnames) {
        Token last = person.text().token(person.end() - 1);
        if (person.length() > 1 && last.spaceBefore()) {
            surnames.add(last.text());
        }
    }

    /** True for a person, false for an organisation, null where the run's own words and marks do not tell. */
    private @Nullable Boolean sure(Run run) {
        Text text = run.text();
        Token first = text.token(run.first());
        PhraseTrie.Match<String> known = words.organization(text, run.first());
        if (known != null && known.endToken() == run.end()) {
            return isTown(run) ? null : Boolean.FALSE;
        }
        if (run.length() > 1
                && (Surroundings.isClubForm(first) || Surroundings.isClubForm(text.token(run.end() - 1)))
                && !run.isShouting()) {
            return false;
        }
        boolean row = run.end() < text.size() && Results.isNumber(text.token(run.end()));
        if (row && words.isCapital(run.words()) && results.isResult(run)) {
            return false;
        }
        if (words.isCountry(run)) {
            return null;
        }
        // "Centre Frank Bunce" plays in the centre
        boolean position = run.length() > 2 && words.isGiven(text.token(run.first() + 1));
        boolean cue = false;
        for (int i = run.first(); i < run.end() && run.length() > 1; i++) {
            cue |= words.isCue(text.token(i)) && (i > run.first() || (run.length() > 2 && !position));
        }
        if (cue && !run.isShouting()) {
            return false;
        }
        if (run.length() == 1 && words.isCue(first) && tails.withTail(run).end() > run.end()) {
            return false;
        }
        if (words.isPlace(run)) {
            return results.isResult(run) ? Boolean.FALSE : null;
        }
        if (!run.role().isEmpty()) {
            return run.isShouting() && isHeadlineOfOffice(run) ? null : Boolean.TRUE;
        }
        if (run.length() > 1
                && run.length() <= 5
                && (words.isGiven(first) || (Run.isInitial(first) && !words.isPlace(first)))) {
            return true;
        }
        // "Anna Marsh (Peru)", but not "Cooperation in Europe (OSCE)"
        boolean country = run.nextIs("(")
                && run.end() + 1 < text.size()
                && words.isPlace(text.token(run.end() + 1))
                && !words.isBloc(text.token(run.end() + 1));
        if (country && run.length() <= 4) {
            return !Results.isScore(text, run.end() + 3);
        }
        return null;
    }

    /** "SENATORS SEEK ACCORD", "MINISTER TO MEET BANKERS TODAY": no name, but what office-holders do. */
    private static boolean isHeadlineOfOffice(Run run) {
        return run.length() > LONGEST_HEADLINED || run.role().endsWith("S");
    }

    /** "in Surrey, British Columbia": a name that a team has, too. */
    private boolean isTown(Run run) {
        Text text = run.text();
        return run.length() <= 2
                && run.first() > 0
                && text.token(run.first() - 1).isAny(WHERE)
                && run.nextIs(",")
                && run.end() + 1 < text.size()
                && text.token(run.end() + 1).isCapitalized()
                && (words.isPlace(text.token(run.end() + 1))
                        || run.end() + 2 < text.size()
                                && words.isPlace(new Run(text, run.end() + 1, run.end() + 3, "")));
    }

    /** The same by what names of the kind mostly are; null where nothing tells. */
    private @Nullable Boolean likely(Run run) {
        Text text = run.text();
        Token first = text.token(run.first());
        if (results.isTeamOfWinner(run) || Results.isMatch(run)) {
            return words.isCountry(run) ? null : Boolean.FALSE;
        }
        if (surroundings.isPaperOfDigest(run)) {
            return false;
        }
        if (run.length() <= 3 && surroundings.tellOrganization(run)) {
            return false;
        }
        if (words.isPlace(run)) {
            return null;
        }
        if (results.isResult(run)) {
            return false;
        }
        if (run.length() >= 2 && run.length() <= 3 && !words.isPlace(first) && isBesideSpeech(run)) {
            return true;
        }
        if (run.length() >= 2 && run.capitals() <= 4 && looksLikeAPerson(run) && !run.isShouting()) {
            return true;
        }
        if (run.length() == 1 && !first.isAllCaps() && (words.isLeader(first) || words.isGiven(first))) {
            return true;
        }
        boolean speaks = run.length() == 1
                && run.end() < text.size()
                && text.token(run.end()).isAny(SPEECH);
        // "fighting in Chechnya said to be", "the Commission said", "South says North fired missiles"
        boolean other = Surroundings.isPlaced(run) || first.isAny(DIRECTIONS) || text.is(run.first() - 1, "the");
        if (speaks && !other && !first.isAllCaps() && !words.isCommon(first) && !run.isShouting()) {
            return true;
        }
        boolean acronym = run.length() == 1
                && first.isAllCaps()
                && first.text().length() >= 2
                && first.text().length() <= 6;
        return acronym && !words.isCommon(first) && !run.isShouting() ? Boolean.FALSE : null;
    }

    /** Two to four words that no list knows as anything else are a person more often than not. */
    private boolean looksLikeAPerson(Run run) {
        for (int i = run.first(); i < run.end(); i++) {
            Token token = run.text().token(i);
            boolean odd = words.isOtherCue(token)
                    || words.isCommon(token)
                    || words.isPlace(token)
                    || (token.isAllCaps() && !Run.isInitial(token))
                    || token.kind() != Token.Kind.WORD && !token.is("-") && !token.is(".");
            if (odd) {
                return false;
            }
        }
        return true;
    }

    private boolean isBesideSpeech(Run run) {
        Text text = run.text();
        boolean after = run.end() < text.size() && text.token(run.end()).isAny(SPEECH);
        boolean age = run.nextIs(",") && run.end() + 1 < text.size() && Results.isNumber(text.token(run.end() + 1));
        boolean before = run.first() > 0 && text.token(run.first() - 1).isAny(SPEECH);
        return after || age || before;
    }
}

package dateline.extract.name;

import dateline.extract.model.Mention;
import dateline.extract.text.PhraseTrie;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The engine that is always there: runs of capitalised words, told apart by titles, lists of given names and of organisations, cue
 * words and what stands beside them; then short forms are joined to the fullest form of the article (docs/extraction.md). Immutable
 * and safe for any number of threads.
 */
public final class BuiltInNames implements NameEngine {
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
        ArticleNames article = new ArticleNames();
        List<Run> open = new ArrayList<>();
        for (Text text : fields) {
            for (Run run : finder.runs(text)) {
                if (!words.isPairOfCountries(run) && !addSure(run, article)) {
                    open.add(run);
                }
            }
        }
        open.removeIf(run -> addLikely(run, article));
        FullestForms forms = new FullestForms(article.named());
        for (Run run : open) {
            Boolean person = forms.isPerson(run);
            if (person != null && (person || !surroundings.isWhere(run))) {
                article.add(run, person);
            }
        }
        return forms.mentions(article.named());
    }

    private boolean addSure(Run run, ArticleNames article) {
        Boolean person = sure(run);
        if (person == null) {
            return false;
        }
        if (person) {
            article.add(run, true);
        } else {
            Run whole = Tails.withArticle(tails.withTail(run));
            article.add(whole, false);
            addBeginnings(whole, article.beginnings());
        }
        return true;
    }

    private boolean addLikely(Run run, ArticleNames article) {
        Boolean person = article.beginnings().contains(run.words()) ? Boolean.FALSE : likely(run);
        // "a Marsh spokesman" of an article that names Anna Marsh
        if (person == null || (!person && article.hasSurname(run))) {
            return false;
        }
        article.add(person ? run : Tails.withArticle(run), person);
        return true;
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

    /** True for a person, false for an organisation, null where the run's own words and marks do not tell. */
    private @Nullable Boolean sure(Run run) {
        Text text = run.text();
        Token first = text.token(run.first());
        PhraseTrie.Match<String> known = words.organization(text, run.first());
        if (known != null && known.endToken() == run.end()) {
            return surroundings.isTown(run) ? null : Boolean.FALSE;
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
        if (hasCue(run) && !run.isShouting()) {
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
        return run.length() <= 4 && isBeforeCountry(run) ? (Boolean) !Results.isScore(text, run.end() + 3) : null;
    }

    private boolean hasCue(Run run) {
        Text text = run.text();
        // "Centre Frank Bunce" plays in the centre
        boolean position = run.length() > 2 && words.isGiven(text.token(run.first() + 1));
        int from = run.length() > 2 && !position ? run.first() : run.first() + 1;
        for (int i = from; i < run.end(); i++) {
            if (words.isCue(text.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Anna Marsh (Peru)", but not "Cooperation in Europe (OSCE)". */
    private boolean isBeforeCountry(Run run) {
        Token country = run.nextIs("(") ? run.text().at(run.end() + 1) : null;
        return country != null && words.isPlace(country) && !words.isBloc(country);
    }

    /** "SENATORS SEEK ACCORD", "MINISTER TO MEET BANKERS TODAY": no name, but what office-holders do. */
    private static boolean isHeadlineOfOffice(Run run) {
        return run.length() > LONGEST_HEADLINED || run.role().endsWith("S");
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
        boolean speaks = run.length() == 1 && text.isAny(run.end(), SPEECH);
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
        Token age = run.nextIs(",") ? text.at(run.end() + 1) : null;
        return text.isAny(run.end(), SPEECH)
                || (age != null && Results.isNumber(age))
                || text.isAny(run.first() - 1, SPEECH);
    }
}

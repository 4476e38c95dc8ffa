package dateline.extract.name;

import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import dateline.extract.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds runs of capitalised words that may be names, without titles and common words in front: {@code Ana Marsh} of "On Monday President Ana Marsh said". Immutable. */
final class RunFinder {
    private static final Set<String> GOES_ON = NameWords.KINDS.of("inside-an-organization");

    private static final Set<String> SHORTENED = NameWords.KINDS.of("shortened-form");

    /** Before what is of a nation, and no person. */
    private static final Set<String> BEFORE_THINGS =
            WordSet.of("the", "a", "an", "per", "of", "in", "its", "their", "this");

    private final NameWords words;
    private final JointBodies joint;
    private final Offices offices;

    RunFinder(NameWords words) {
        this.words = words;
        this.joint = new JointBodies(words);
        this.offices = new Offices(words);
    }

    List<Run> runs(Text text) {
        List<Run> runs = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            int at = sentence.firstToken();
            while (at < sentence.endToken()) {
                if (!isNameWord(text, at)) {
                    at++;
                    continue;
                }
                int end = RunEnd.of(words, text, at, sentence.endToken());
                Run listed = listedBeyond(text, at, end, sentence.endToken());
                if (listed != null && listed.first() == at) {
                    // "Securities and Exchange Commission": the list knows words between that are no name's
                    runs.add(listed);
                    at = listed.end();
                    continue;
                }
                end = listed == null ? joint.end(text, at, end, sentence.endToken()) : listed.first();
                end = withStop(text, end, sentence.endToken());
                Run run = offices.withOffice(
                        strip(new Run(text, at, end, ""), sentence.firstToken()), sentence.firstToken());
                if (run.length() > 0) {
                    split(run, runs);
                }
                at = end;
            }
        }
        return runs;
    }

    /** The listed organisation that begins within the run and reaches beyond it; null where none does. */
    private @Nullable Run listedBeyond(Text text, int first, int end, int limit) {
        // most runs end before words that no name goes on with
        if (end >= limit || !(text.token(end).isAny(GOES_ON) || text.token(end).kind() == Token.Kind.NUMBER)) {
            return null;
        }
        for (int i = first; i < end; i++) {
            var known = words.organization(text, i);
            if (known != null && known.endToken() > end && known.endToken() <= limit) {
                return new Run(text, i, known.endToken(), "");
            }
        }
        return null;
    }

    /** The stop of "Microsoft Corp." belongs to the name, unless it ends the sentence. */
    private int withStop(Text text, int end, int limit) {
        boolean stop = end + 1 < limit
                && text.token(end).is(".")
                && !text.token(end).spaceBefore()
                && SHORTENED.contains(text.token(end - 1).text());
        return stop ? end + 1 : end;
    }

    /** "Reserve Bank of India Governor Chakravarty Rangarajan" are two names, with the office between. */
    private void split(Run run, List<Run> runs) {
        Text text = run.text();
        for (int i = run.first() + 1; i < run.end() - 1; i++) {
            // "SEATTLE AT BOSTON"
            if (text.token(i).text().equals("AT")) {
                Run guest = new Run(text, run.first(), i, run.role());
                Run home = run.from(i + 1, "");
                if (words.isPlace(guest) && words.isPlace(home)) {
                    runs.add(guest);
                    runs.add(home);
                    return;
                }
            }
            var title = words.title(text, i);
            if (title == null || title.endToken() >= run.end()) {
                continue;
            }
            Run holder = run.from(title.endToken(), text.chars(i, title.endToken() - 1));
            if (mayHaveOffices(run, i) && !isWholeOrganization(run.from(title.endToken(), ""))) {
                runs.add(new Run(text, run.first(), i, run.role()));
                runs.add(holder);
                return;
            }
            Run withField = offices.withField(run, i, holder);
            if (withField != null) {
                runs.add(withField);
                return;
            }
        }
        runs.add(run);
    }

    /** Whether the words before a token are an organisation, or a place whose offices they are. */
    private boolean mayHaveOffices(Run run, int end) {
        Run before = new Run(run.text(), run.first(), end, "");
        var known = words.organization(run.text(), run.first());
        return (known != null && known.endToken() == end)
                || words.isPlace(before)
                || words.isCue(run.text().token(end - 1));
    }

    static boolean isNameWord(Text text, int index) {
        Token token = text.token(index);
        return token.isWord() && token.isCapitalized();
    }

    /** Takes titles, nationalities and common words off the front. */
    private Run strip(Run run, int sentenceStart) {
        Run rest = run;
        boolean stripped = true;
        while (stripped && rest.length() > 0) {
            Text text = rest.text();
            var title = words.title(text, rest.first());
            Token token = text.token(rest.first());
            boolean endOfCountry = rest.length() > 1 && isAfterOf(text, rest.first()) && words.isPlace(token);
            if (token.is(".") || token.is("-") || endOfCountry) {
                rest = rest.from(rest.first() + 1, rest.role());
            } else if (title != null && title.endToken() <= rest.end() && !isWholeOrganization(rest)) {
                rest = rest.from(title.endToken(), text.chars(rest.first(), title.endToken() - 1));
            } else if (rest.length() > 2
                    && words.title(text, rest.first() + 2) != null
                    && words.organization(text, rest.first()) == null
                    && words.opensWithPlaceOfTwo(rest)) {
                rest = rest.from(rest.first() + 2, rest.role());
            } else if (rest.length() > 1 && words.title(text, rest.first() + 1) != null && words.isPlace(token)) {
                rest = rest.from(rest.first() + 1, rest.role());
            } else if (rest.length() > 2 && words.isCue(token) && words.isGiven(text.token(rest.first() + 1))) {
                // "Centre Frank Bunce" plays in the centre
                rest = rest.from(rest.first() + 1, token.text());
            } else if (rest.length() > 1 && words.isPlace(token) && isBodyOfState(rest)) {
                rest = rest.from(rest.first() + 1, rest.role());
            } else if (isOfNation(rest, rest.first() + 1) || isOfNation(rest, rest.first() + 2)) {
                int named = isOfNation(rest, rest.first() + 1) ? rest.first() + 1 : rest.first() + 2;
                rest = rest.from(named, rest.role());
            } else if (words.isCommon(token)
                    && !(rest.length() > 2 && text.token(rest.first() + 1).is("-"))
                    && (opens(text, rest.first(), sentenceStart) || rest.length() == 1 || token.is("the"))
                    && !words.opensWithPlaceOfTwo(rest)) {
                rest = rest.from(rest.first() + 1, rest.role());
            } else {
                stripped = false;
            }
        }
        return rest;
    }

    /** "Spaniard Carlos Sainz", "South African Amanda Coetzer": a given name and more behind the nation's; "American Nate Marsh": two words. */
    private boolean isOfNation(Run run, int index) {
        Text text = run.text();
        if (index == run.first() + 1 && run.length() == 3 && words.isNational(text.token(run.first()))) {
            // "the American Baptist Churches", "an American Depository Receipt (ADR)"
            boolean thing = text.isAny(run.first() - 1, BEFORE_THINGS) || run.nextIs("(") || run.nextIs("<");
            return !thing && words.areOfAPerson(run.from(index, "")) && !isWholeOrganization(run);
        }
        boolean person = run.end() - index >= 2 && run.end() - index <= 4 && words.isGiven(text.token(index));
        return person
                && !words.isGiven(text.token(run.first()))
                && words.isCountry(new Run(text, run.first(), index, ""))
                && !isWholeOrganization(run);
    }

    /** "the ambassador to the Republic of Korea Georgy Zinoviev": Korea ends another name. */
    private static boolean isAfterOf(Text text, int index) {
        return index > 0 && text.token(index - 1).is("of");
    }

    /** "French Interior Ministry", "U.S. Supreme Court": the nation is no part of the body's name. */
    private boolean isBodyOfState(Run run) {
        Text text = run.text();
        var whole = words.organization(text, run.first());
        if (whole != null && whole.endToken() == run.end()) {
            return false;
        }
        var body = words.organization(text, run.first() + 1);
        return (body != null && body.endToken() == run.end())
                || (run.length() > 2 && text.token(run.end() - 1).is("ministry"));
    }

    /** Whether only marks stand between the beginning of the sentence and the token. */
    private static boolean opens(Text text, int index, int sentenceStart) {
        int at = index - 1;
        while (at >= sentenceStart && text.token(at).kind() == Token.Kind.MARK) {
            at--;
        }
        return at < sentenceStart;
    }

    /** "General Motors Corp" begins like a title. */
    private boolean isWholeOrganization(Run run) {
        if (words.organization(run.text(), run.first()) != null) {
            return true;
        }
        for (int i = run.first() + 1; i < run.end(); i++) {
            if (words.isCue(run.text().token(i))) {
                return true;
            }
        }
        return false;
    }
}

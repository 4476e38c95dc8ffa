package dateline.extract.name;

import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into runs of capitalised words, without the titles and common words in front of them. Immutable. */
final class RunFinder {
    /** Words in lower case that stand inside names of persons. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "di", "du", "del", "della", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "ter",
            "dos", "ibn");

    /** 20 tokens: no name has more, and a text of nothing but capitals would cost its length squared. */
    private static final int LONGEST = 20;

    private final NameWords words;

    RunFinder(NameWords words) {
        this.words = words;
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
                int end = end(text, at, sentence.endToken());
                Run run = strip(new Run(text, at, end, ""), sentence.firstToken());
                if (run.length() > 0) {
                    runs.add(run);
                }
                at = end;
            }
        }
        return runs;
    }

    private static boolean isNameWord(Text text, int index) {
        Token token = text.token(index);
        return token.isWord() && token.isCapitalized();
    }

    private static int end(Text text, int first, int limit) {
        int end = first + 1;
        while (end < limit && end - first < LONGEST) {
            Token token = text.token(end);
            boolean line = text.chars()
                            .substring(text.token(end - 1).end(), token.start())
                            .indexOf('\n')
                    >= 0;
            if (line) {
                return end;
            }
            boolean initialDot = token.is(".")
                    && !token.spaceBefore()
                    && text.token(end - 1).text().length() <= 3
                    && end + 1 < limit
                    && isNameWord(text, end + 1)
                    && text.token(end - 1)
                            .text()
                            .matches("St|Jr|Sr|Gen|Sen|Rep|Gov|Dr|Mr|Mrs|Ms|Lt|Col|Maj|Capt|Prof|Rev|Sgt|Brig|Adm");
            boolean hyphen = token.is("-")
                    && !token.spaceBefore()
                    && end + 1 < limit
                    && !text.token(end + 1).spaceBefore()
                    && text.token(end + 1).isWord();
            boolean ampersand = token.is("&") && end + 1 < limit && isNameWord(text, end + 1);
            boolean particle = PARTICLES.contains(token.text())
                    && end + 1 < limit
                    && (isNameWord(text, end + 1)
                            || PARTICLES.contains(text.token(end + 1).text()));
            if (isNameWord(text, end)) {
                end++;
            } else if ((hyphen && isNameWord(text, end + 1)) || initialDot || ampersand || particle) {
                end += particle ? 1 : 2;
            } else {
                return end;
            }
        }
        return end;
    }

    /** Takes titles, nationalities and common words off the front. */
    private Run strip(Run run, int sentenceStart) {
        Run rest = run;
        boolean stripped = true;
        while (stripped && rest.length() > 0) {
            Text text = rest.text();
            var title = words.title(text, rest.first());
            Token token = text.token(rest.first());
            String two = rest.length() > 1
                    ? text.span(rest.first(), rest.first() + 1).text()
                    : "";
            boolean endOfCountry = rest.length() > 1 && isAfterOf(text, rest.first()) && words.isPlace(token.text());
            if (token.is(".") || token.is("-") || endOfCountry) {
                rest = rest.from(rest.first() + 1, rest.role());
            } else if (title != null && title.endToken() <= rest.end() && !isWholeOrganization(rest)) {
                rest = rest.from(
                        title.endToken(),
                        text.span(rest.first(), title.endToken() - 1).text());
            } else if (rest.length() > 2 && words.isPlace(two) && words.title(text, rest.first() + 2) != null) {
                rest = rest.from(rest.first() + 2, rest.role());
            } else if (rest.length() > 1
                    && words.isPlace(token.text())
                    && words.title(text, rest.first() + 1) != null) {
                rest = rest.from(rest.first() + 1, rest.role());
            } else if (words.isCommon(token) && (rest.first() == sentenceStart || rest.length() == 1)) {
                rest = rest.from(rest.first() + 1, rest.role());
            } else {
                stripped = false;
            }
        }
        return rest;
    }

    /** "the ambassador to the Republic of Korea Georgy Zinoviev": Korea ends another name. */
    private static boolean isAfterOf(Text text, int index) {
        return index > 0 && text.token(index - 1).is("of");
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

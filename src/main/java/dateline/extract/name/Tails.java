package dateline.extract.name;

import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.util.Set;

/** What belongs to an organisation's name beside the run of capitals that tells it: {@code Ministry of Petroleum and Minerals}, {@code The Statesman}. Immutable. */
final class Tails {
    /** After these forms of companies an "of" tells where they are. */
    private static final Set<String> LEGAL_FORMS = NameWords.KINDS.of("before-a-seat");

    /** Bodies whose fields are told behind "of". */
    private static final Set<String> STATE_BODIES = NameWords.KINDS.of("body-of-a-field");

    private final NameWords words;

    Tails(NameWords words) {
        this.words = words;
    }

    /** "Ministry of Foreign Affairs", "University of Oslo": what follows "of" belongs to the organisation. */
    Run withTail(Run run) {
        Text text = run.text();
        int end = run.end();
        boolean of = end + 1 < text.size()
                && (text.token(end).is("of") || text.token(end).is("for"))
                && words.isCue(text.token(end - 1))
                && !LEGAL_FORMS.contains(text.token(end - 1).text());
        int at = of && text.token(end + 1).is("the") ? end + 2 : end + 1;
        if (!of
                || at >= text.size()
                || !text.token(at).isCapitalized()
                || !text.token(at).isWord()
                || isOffice(text, at)) {
            return run;
        }
        at = capitalsEnd(text, at);
        // "Ministry of Petroleum and Minerals", "Bureau of Alcohol, Tobacco and Firearms"
        boolean state = STATE_BODIES.contains(text.token(run.end() - 1).text());
        if (state && at + 2 < text.size() && text.token(at).is(",") && isCapital(text, at + 1)) {
            int second = capitalsEnd(text, at + 1);
            at = second + 1 < text.size() && text.token(second).is("and") && isCapital(text, second + 1) ? second : at;
        }
        if (state && at + 1 < text.size() && text.token(at).is("and") && isCapital(text, at + 1)) {
            int last = capitalsEnd(text, at + 1);
            // "the Ministry of Defence and Ministry of Finance"
            at = STATE_BODIES.contains(text.token(at + 1).text()) || words.isPlace(text.token(at + 1)) ? at : last;
        }
        return new Run(text, run.first(), at, run.role());
    }

    /** "Told The Statesman": a capital within the sentence makes the article a part of the name. */
    static Run withArticle(Run run) {
        Text text = run.text();
        Token article = text.at(run.first() - 1);
        Token before = text.at(run.first() - 2);
        boolean within = before != null && (before.isWord() || before.is(",")) && !before.isAllCaps();
        boolean part = article != null && article.text().equals("The") && within;
        return part ? new Run(text, run.first() - 1, run.end(), run.role()) : run;
    }

    /** "The Freedom Front of General Constand Viljoen": an office and who holds it. */
    private boolean isOffice(Text text, int index) {
        var title = words.title(text, index);
        return title != null && title.endToken() < text.size() && isCapital(text, title.endToken());
    }

    private static boolean isCapital(Text text, int index) {
        return text.token(index).isWord() && text.token(index).isCapitalized();
    }

    private int capitalsEnd(Text text, int index) {
        int at = index;
        while (at < text.size() && isCapital(text, at) && (at == index || words.title(text, at) == null)) {
            at++;
        }
        return at;
    }
}

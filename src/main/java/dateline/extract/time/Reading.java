package dateline.extract.time;

import dateline.extract.model.Interval;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a text: its tokens, and what dates are told against. Not safe for use by several threads. */
final class Reading {
    private static final Set<String> AHEAD =
            Set.of("will", "'ll", "shall", "plans", "plan", "expected", "expects", "scheduled", "due");
    private static final Set<String> BEHIND = Set.of("was", "were", "said", "had", "did", ";");

    private final Text text;
    private final @Nullable LocalDate published;
    private @Nullable Interval last;

    Reading(Text text, @Nullable LocalDate published) {
        this.text = text;
        this.published = published;
    }

    List<Token> tokens() {
        return text.tokens();
    }

    @Nullable
    Token token(int index) {
        return index >= 0 && index < text.size() ? text.token(index) : null;
    }

    /** Whether the token there has this text in lower case. */
    boolean is(int index, String lower) {
        Token token = token(index);
        return token != null && token.is(lower);
    }

    boolean isAny(int index, Set<String> lowers) {
        Token token = token(index);
        return token != null && lowers.contains(token.lower());
    }

    /** Whether no blank stands before the token. */
    boolean joined(int index) {
        Token token = token(index);
        return token != null && !token.spaceBefore();
    }

    /** The day of publication, which "today" means. */
    @Nullable
    LocalDate today() {
        return published;
    }

    /** The last dated expression before here, which "two days later" counts from. */
    @Nullable
    Interval last() {
        return last;
    }

    void found(Timex timex) {
        Interval interval = timex.interval();
        if (interval != null) {
            last = interval;
        }
    }

    /** Whether the words before a token, in its clause, look ahead: will, plans to, is expected. */
    boolean looksAhead(int index) {
        Sentence sentence = text.sentenceOf(index);
        // a clause seldom is longer, and a text without full stops stays linear
        for (int i = index - 1; i >= Math.max(sentence.firstToken(), index - 14); i--) {
            if (AHEAD.contains(text.token(i).lower())) {
                return true;
            }
            if (BEHIND.contains(text.token(i).lower())) {
                return false;
            }
        }
        return false;
    }
}

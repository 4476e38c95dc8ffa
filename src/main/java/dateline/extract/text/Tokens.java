package dateline.extract.text;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The tokens of a text, in order: a list of its own, since rules ask for one after the other and a call through an interface costs more. Immutable. */
public final class Tokens extends AbstractList<Token> implements RandomAccess {
    private final Token[] tokens;

    private Tokens(Token[] tokens) {
        this.tokens = tokens;
    }

    public static Tokens copyOf(List<Token> tokens) {
        return new Tokens(tokens.toArray(Token[]::new));
    }

    @Override
    public Token get(int index) {
        return tokens[index];
    }

    /** The token, or null before the first and behind the last. */
    public @Nullable Token at(int index) {
        return index >= 0 && index < tokens.length ? tokens[index] : null;
    }

    @Override
    public int size() {
        return tokens.length;
    }
}

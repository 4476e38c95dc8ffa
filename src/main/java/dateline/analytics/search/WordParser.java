package dateline.analytics.search;

import dateline.analytics.search.Words.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@link Words}: recursive descent over the characters. Used once. */
final class WordParser {
    /** 10: nobody nests deeper; Elasticsearch stops at 30. */
    private static final int DEEPEST = 10;

    /** Marks that hold no word; an emoji is one. */
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{Sm}\\p{Sc}\\p{Sk}\\p{C}\\uFFFD]*");

    private static final String OR = "OR";

    private final String text;
    private int at;
    private int depth;

    WordParser(String text) {
        // as word processors write them
        this.text = text.replaceAll("[\u201C\u201D\u201E\u201F]", "\"");
    }

    Term parse() {
        return allOf();
    }

    private Term allOf() {
        List<Term> terms = new ArrayList<>();
        for (skipToTerm(); at < text.length() && text.charAt(at) != ')'; skipToTerm()) {
            terms.add(anyOf());
        }
        boolean ended = at == text.length();
        if (depth > 0 && ended) {
            throw new IllegalArgumentException("a bracket is not closed");
        }
        if (depth == 0 && !ended) {
            throw new IllegalArgumentException("a bracket is closed that was not opened");
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException(
                    depth > 0 ? "brackets need words between them" : "there is no word to look for");
        }
        if (terms.stream().allMatch(Term.Not.class::isInstance)) {
            throw new IllegalArgumentException("words that must not occur need one that must");
        }
        return terms.size() == 1 ? terms.getFirst() : new Term.AllOf(List.copyOf(terms));
    }

    private Term anyOf() {
        List<Term> terms = new ArrayList<>();
        terms.add(term());
        for (skipToTerm(); isWord(OR); skipToTerm()) {
            at += OR.length();
            skipToTerm();
            if (at == text.length() || text.charAt(at) == ')' || isWord(OR)) {
                throw new IllegalArgumentException("OR must stand between words");
            }
            terms.add(term());
        }
        if (terms.size() == 1) {
            return terms.getFirst();
        }
        if (terms.stream().anyMatch(Term.Not.class::isInstance)) {
            throw new IllegalArgumentException("OR must stand between words that may occur, not beside -word");
        }
        return new Term.AnyOf(List.copyOf(terms));
    }

    private Term term() {
        char c = text.charAt(at);
        if (c == '-' && at + 1 < text.length() && !endsWord(text.charAt(at + 1), "-)")) {
            at++;
            return new Term.Not(term());
        }
        if (c == '"') {
            return phrase();
        }
        return c == '(' ? bracket() : word();
    }

    private Term bracket() {
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("brackets may be nested " + DEEPEST + " deep");
        }
        at++;
        Term inner = allOf();
        at++;
        depth--;
        return inner;
    }

    private Term phrase() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw new IllegalArgumentException("a quotation mark is not closed");
        }
        String phrase = text.substring(at + 1, end);
        if (MARKS.matcher(phrase.replaceAll("\\s", "")).matches()) {
            throw new IllegalArgumentException("a phrase needs words between its quotation marks");
        }
        at = end + 1;
        return new Term.Phrase(phrase);
    }

    private Term word() {
        String word = peek();
        if (word.equals(OR)) {
            throw new IllegalArgumentException("OR must stand between words");
        }
        if (word.equals("NOT")) {
            throw new IllegalArgumentException("NOT is written -word");
        }
        if (word.indexOf('*') >= 0) {
            throw new IllegalArgumentException("* is no part of a word; words are found in all their forms");
        }
        at += word.length();
        return new Term.Word(word);
    }

    /** Passes over white space, marks that hold no word, and AND, which is meant anyway. */
    private void skipToTerm() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                at++;
                continue;
            }
            String word = peek();
            // of -"phrase" and -(bracket) the mark is all that is seen here
            boolean negation = word.equals("-") && at + 1 < text.length() && "\"(".indexOf(text.charAt(at + 1)) >= 0;
            if (word.isEmpty()
                    || negation
                    || !(word.equals("AND") || MARKS.matcher(word).matches())) {
                return;
            }
            at += word.length();
        }
    }

    private boolean isWord(String word) {
        return peek().equals(word);
    }

    /** The characters up to the next space, quotation mark or bracket. */
    private String peek() {
        int end = at;
        while (end < text.length() && !endsWord(text.charAt(end), "\"()")) {
            end++;
        }
        return text.substring(at, end);
    }

    private static boolean endsWord(char c, String marks) {
        return isSpace(c) || marks.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}

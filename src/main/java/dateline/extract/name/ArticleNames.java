package dateline.extract.name;

import dateline.extract.text.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an article has named so far.
 *
 * @param beginnings of organisations' names, which may stand for the whole
 * @param surnames of persons
 */
record ArticleNames(List<Named> named, Set<String> beginnings, Set<String> surnames) {
    ArticleNames() {
        this(new ArrayList<>(), new HashSet<>(), new HashSet<>());
    }

    void add(Run run, boolean person) {
        named.add(new Named(run, person));
        if (person) {
            addSurname(run);
        }
    }

    /** "Marsh" of Anna Marsh; not "Hee" of Park Geun-Hee. */
    private void addSurname(Run person) {
        Token last = person.text().token(person.end() - 1);
        if (person.length() > 1 && last.spaceBefore()) {
            surnames.add(last.text());
        }
    }

    boolean hasSurname(Run run) {
        return run.length() == 1
                && surnames.contains(run.text().token(run.first()).text());
    }
}

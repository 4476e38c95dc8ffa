package dateline.extract.leader;

import dateline.extract.text.Accents;
import dateline.extract.text.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of {@code leaders.tsv}, with the name as it stands there or without accents: a person who speaks for a state.
 *
 * @param common whether many bear the surname, so that alone it tells nobody
 * @param familyFirst whether the family name stands first, here or in another office of the same person
 */
public record Office(String name, Term term, boolean common, boolean familyFirst) {
    private static final List<Office> ALL = read();

    public static List<Office> all() {
        return ALL;
    }

    private static List<Office> read() {
        List<Lexicon.Row> rows = Lexicon.rows("leaders.tsv");
        Set<String> familyFirst = rows.stream()
                .filter(row -> Surname.isFirstIn(row.column(1)))
                .map(row -> row.column(0))
                .collect(Collectors.toUnmodifiableSet());
        return rows.stream()
                .flatMap(row -> spellings(row.column(0))
                        .map(name -> new Office(
                                name, term(row), row.column(4).equals("full"), familyFirst.contains(row.column(0)))))
                .toList();
    }

    /** Orban, and as listed Orbán. */
    private static Stream<String> spellings(String name) {
        return Stream.of(Accents.without(name), name).distinct();
    }

    private static Term term(Lexicon.Row row) {
        int to = row.column(3).isBlank() ? Term.OPEN : Integer.parseInt(row.column(3));
        try {
            return new Term(row.column(1), Integer.parseInt(row.column(2)), to);
        } catch (IllegalArgumentException wrong) {
            throw row.error(String.valueOf(wrong.getMessage()));
        }
    }

    /** By which news call the person. */
    public String surname() {
        return Surname.of(name, familyFirst);
    }

    public String surnameWithParticles() {
        return familyFirst ? surname() : Surname.withParticles(name);
    }
}

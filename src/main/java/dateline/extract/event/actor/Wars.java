package dateline.extract.event.actor;

import dateline.extract.text.Lexicon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which states are at war in which years, from {@code lexicons/event-wars.tsv}: who shells Ukraine in 2023, where an article does not say, is Russia.
 * Immutable.
 */
public final class Wars {
    private record War(
            String attacker,
            String attacked,
            int from,
            @Nullable Integer to) {
        /** Without a date, a war that goes on. */
        boolean holds(@Nullable LocalDate day) {
            return day == null ? to == null : day.getYear() >= from && (to == null || day.getYear() <= to);
        }
    }

    private final List<War> wars = new ArrayList<>();

    public Wars() {
        for (Lexicon.Row row : Lexicon.rows("event-wars.tsv")) {
            Integer to = row.column(3).isBlank() ? null : Integer.valueOf(row.column(3));
            wars.add(new War(row.column(0), row.column(1), Integer.parseInt(row.column(2)), to));
        }
    }

    /** Those who attacked a state in the wars of that day. */
    public List<String> attackers(String attacked, @Nullable LocalDate day) {
        return wars.stream()
                .filter(war -> war.attacked.equals(attacked) && war.holds(day))
                .map(War::attacker)
                .toList();
    }

    /** The other sides of its wars. */
    public List<String> enemies(String state, @Nullable LocalDate day) {
        List<String> enemies = new ArrayList<>(attackers(state, day));
        wars.stream()
                .filter(war -> war.attacker.equals(state) && war.holds(day))
                .map(War::attacked)
                .forEach(enemies::add);
        return enemies;
    }
}

package dateline.extract.entity;

import dateline.extract.leader.Office;
import dateline.extract.leader.Surname;
import dateline.extract.leader.Term;
import dateline.extract.text.Lexicon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Persons who lead states, from {@code leaders.tsv}, and the names that they go by ({@code leader-aliases.tsv}, {@code leader-namesakes.tsv}). Immutable. */
final class KnownLeaders {
    /** Years before and after an office in which news name its holder without the given name. */
    private static final int AROUND = 1;

    /** Offices of one person at a time, so that "Prime Minister Singh" tells who even of a common name. */
    private static final Set<String> HEADS = EntityWords.of("head");

    /** The last words of titles that a leader may have; a coach or a judge is another. */
    private static final Set<String> TITLES = EntityWords.of("title-of-a-leader");

    /**
     * A person who leads a state.
     *
     * @param known whether hardly another of that surname is in the news
     * @param alone whether the surname tells by itself who is meant, without an office in front
     */
    private record Leader(String name, List<Term> terms, boolean known, boolean alone) {
        boolean isOf(Set<String> countries) {
            return terms.stream()
                    .anyMatch(term -> countries.contains(term.country())
                            || term.country().equals("SUHH") && countries.contains("RU"));
        }

        /** Whether news of that year name the leader without the given name. */
        boolean leads(int year) {
            return terms.stream().anyMatch(term -> term.holds(year, AROUND, AROUND));
        }

        boolean hasLed(int year) {
            return terms.stream().anyMatch(term -> term.from() <= year);
        }
    }

    /** A line of {@code leader-namesakes.tsv}; {@code office} is in lower case, {@code name} empty where nobody can tell. */
    private record Namesake(Term term, String office, String name) {
        boolean fits(Set<String> roles, LocalDate day) {
            return term.holds(day.getYear(), 0, 0)
                    && (office.isEmpty()
                            || roles.stream()
                                    .anyMatch(role ->
                                            role.toLowerCase(Locale.ROOT).contains(office)));
        }
    }

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Map<String, List<Leader>> bySurname = new HashMap<>();
    private final Map<String, List<Namesake>> namesakes = new HashMap<>();

    KnownLeaders() {
        for (Lexicon.Row row : Lexicon.rows("leader-aliases.tsv")) {
            String name = row.column(0);
            names.put(Spelling.key(name), name);
            for (String alias : row.column(1).split(";", -1)) {
                if (names.putIfAbsent(Spelling.key(alias), name) != null) {
                    throw row.error(alias + " is told twice");
                }
                aliases.put(alias, name);
            }
        }
        for (Lexicon.Row row : Lexicon.rows("leader-namesakes.tsv")) {
            Term term = new Term(row.column(1), Integer.parseInt(row.column(2)), Integer.parseInt(row.column(3)));
            namesakes
                    .computeIfAbsent(Spelling.key(row.column(0)), any -> new ArrayList<>())
                    .add(new Namesake(term, row.column(4).toLowerCase(Locale.ROOT), row.column(5)));
        }
        readLeaders();
    }

    private void readLeaders() {
        Map<String, List<Term>> terms = new LinkedHashMap<>();
        Map<String, Set<String>> surnames = new HashMap<>();
        Set<String> known = new HashSet<>();
        Set<String> familyFirst = new HashSet<>();
        for (Office office : Office.all()) {
            String key = Spelling.key(office.name());
            if (namesakes.containsKey(key)) {
                continue;
            }
            String name = names.computeIfAbsent(key, any -> office.name());
            terms.computeIfAbsent(name, any -> new ArrayList<>()).add(office.term());
            if (office.familyFirst()) {
                familyFirst.add(name);
            }
            if (!office.common()) {
                known.add(name);
            }
            Set<String> own = surnames.computeIfAbsent(name, any -> new HashSet<>());
            own.add(Spelling.key(office.surname()));
            own.add(Spelling.key(office.surnameWithParticles()));
        }
        // in other spellings of the name as well
        familyFirst.forEach(name -> surnames.put(name, Set.of(Spelling.key(Surname.of(name, true)))));
        surnames.forEach((name, all) -> {
            Leader leader = new Leader(
                    name,
                    List.copyOf(terms.getOrDefault(name, List.of())),
                    known.contains(name),
                    known.contains(name) && !familyFirst.contains(name));
            all.forEach(surname ->
                    bySurname.computeIfAbsent(surname, any -> new ArrayList<>()).add(leader));
        });
    }

    /** Hands on every other form of a leader's name, with the name. */
    void aliases(BiConsumer<String, String> each) {
        aliases.forEach(each);
    }

    /** The leader of that full name, in any spelling; null where we know none. */
    @Nullable
    String named(String name, Set<String> roles, Context context) {
        String key = Spelling.key(name);
        List<Namesake> shared = namesakes.get(Surname.withoutArticle(key));
        LocalDate day = context.day();
        if (shared != null && day != null) {
            for (Namesake one : shared) {
                if (one.fits(roles, day)
                        && (key.indexOf(' ') > 0
                                || isHead(roles)
                                || context.countries().contains(one.term.country()))) {
                    return one.name.isEmpty() ? name : one.name;
                }
            }
        }
        for (String role : roles) {
            String titled = names.get(Spelling.key(role + " " + name));
            if (titled != null) {
                return titled;
            }
        }
        return names.get(key);
    }

    /**
     * The one leader of that surname whom an article of its day and countries means; null where there is none or may be another, such as
     * one who led before.
     *
     * @param initial that the given name begins with; empty where none is told
     */
    @Nullable
    String surnamed(String surname, String initial, Set<String> roles, Context context) {
        List<Leader> all = bySurname.get(Surname.withoutArticle(Spelling.key(surname)));
        LocalDate day = context.day();
        if (all == null || day == null || !roles.isEmpty() && roles.stream().noneMatch(KnownLeaders::mayLead)) {
            return null;
        }
        boolean head = isHead(roles);
        List<Leader> led = all.stream()
                .filter(leader -> leader.name.startsWith(initial))
                .filter(leader -> leader.hasLed(day.getYear() + AROUND))
                .toList();
        List<Leader> here =
                led.stream().filter(leader -> leader.isOf(context.countries())).toList();
        List<Leader> alone = (here.isEmpty() && head ? led : here)
                .stream().filter(Leader::alone).toList();
        List<Leader> known = here.stream().filter(Leader::known).toList();
        List<Leader> meant = !alone.isEmpty() || !head ? alone : !known.isEmpty() ? known : here;
        return meant.size() == 1 && meant.getFirst().leads(day.getYear()) ? meant.getFirst().name : null;
    }

    private static boolean isHead(Set<String> roles) {
        return roles.stream()
                .anyMatch(role -> HEADS.contains(role.toLowerCase(Locale.ROOT).replace(' ', '-')));
    }

    private static boolean mayLead(String role) {
        return TITLES.contains(role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
    }
}

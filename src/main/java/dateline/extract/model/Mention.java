package dateline.extract.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that a text names, at the place where it does. */
public sealed interface Mention {

    Span span();

    private static boolean isCode(String code, boolean digits) {
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && !(digits && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    /** How a text names a country or a bloc. */
    enum Via {
        /** Korea, ROK */
        NAME,
        /** Korean, Koreans */
        DEMONYM,
        /** Seoul */
        CAPITAL,
        /** Blue House */
        METONYM,
        /** Joseon, British Empire */
        HISTORICAL;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param country ISO 3166-1 alpha-2, or ISO 3166-3's four letters for a dissolved state */
    record Country(Span span, String country, Via via) implements Mention {
        public Country {
            boolean length = country.length() == 2 || country.length() == 4;
            if (!length || !isCode(country, false)) {
                throw new IllegalArgumentException("no country code: " + country);
            }
        }
    }

    /** @param bloc capital letters and digits; never a code that ISO 3166 gives a country */
    record Bloc(Span span, String bloc) implements Mention {
        public Bloc {
            if (bloc.length() < 2 || !isCode(bloc, true)) {
                throw new IllegalArgumentException("no bloc code: " + bloc);
            }
        }
    }

    /**
     * @param name the fullest form of the person's name in the article
     * @param role the title beside it: "President"
     */
    record Person(Span span, String name, @Nullable String role) implements Mention {}

    /** @param name the fullest form of the organisation's name in the article */
    record Organization(Span span, String name) implements Mention {}

    /** TIMEX3's types. */
    enum TimexKind {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /**
     * A temporal expression.
     *
     * @param value the TIMEX3 value: {@code 2023-12}, {@code 2024-W06}, {@code P33Y}, {@code PRESENT_REF}
     * @param interval the days it denotes; null where it denotes none
     */
    record Date(
            Span span,
            TimexKind kind,
            String value,
            @Nullable Interval interval) implements Mention {}
}

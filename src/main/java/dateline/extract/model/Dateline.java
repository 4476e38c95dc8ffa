package dateline.extract.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The words in front of a report that say where and when it was filed: {@code SEOUL, February 7. /TASS/.}
 *
 * @param end index in the body, in UTF-16 units, after the dateline's last character
 * @param country code of the country that the place lies in
 * @param agency the news agency, as printed
 */
public record Dateline(
        int end,
        @Nullable String place,
        @Nullable String country,
        @Nullable LocalDate date,
        @Nullable String agency) {}

package dateline.extract.model;

import java.util.Locale;

/** The means of a sanction. */
public enum Measure {
    SANCTIONS,
    EXPORT_CONTROL,
    EMBARGO,
    ASSET_FREEZE,
    TRAVEL_BAN,
    TARIFF,
    PRICE_CAP,
    FINANCIAL,
    BOYCOTT;

    /** The name in the extraction record: {@code export-control}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package dateline.extract.model;

import java.util.Locale;

/** Whether the text says that an event happened. */
public enum Modality {
    ASSERTED,
    PLANNED,
    POSSIBLE,
    DENIED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

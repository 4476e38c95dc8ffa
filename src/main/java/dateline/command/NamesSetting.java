package dateline.command;

import dateline.extract.name.NameEngine;
import dateline.extract.name.NameEngines;
import dateline.problem.UsageException;

/** Which engine finds persons and organisations. */
final class NamesSetting {
    /** The property of the service and of {@code index}; {@code extract} has the option {@code --names}. */
    static final String PROPERTY = "dateline.names";

    private NamesSetting() {}

    static NameEngine engine(String id) {
        try {
            return NameEngines.named(id);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}

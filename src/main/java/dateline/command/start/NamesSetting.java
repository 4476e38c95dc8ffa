package dateline.command.start;

import dateline.extract.name.NameEngine;
import dateline.extract.name.NameEngines;
import dateline.problem.UsageException;
import org.springframework.context.support.GenericApplicationContext;

/** Which engine finds persons and organisations. */
public final class NamesSetting {
    /** The property of the service and of {@code index}; {@code extract} and {@code explain} have the option {@code --names}. */
    static final String PROPERTY = "dateline.names";

    /** Where nothing is set. */
    public static final String BUILT_IN = "builtin";

    private NamesSetting() {}

    /**
     * Makes the engine of the property a bean.
     *
     * @throws UsageException where there is no such engine
     */
    public static void addTo(GenericApplicationContext context) {
        String id = context.getEnvironment().getProperty(PROPERTY, BUILT_IN);
        if (id.equals(BUILT_IN)) {
            // made when it is first asked for: a service that is only read needs no word lists
            context.registerBean(NameEngine.class, () -> engine(id), bean -> bean.setLazyInit(true));
        } else {
            NameEngine engine = engine(id);
            context.registerBean(NameEngine.class, () -> engine);
        }
    }

    /**
     * The engine of that name.
     *
     * @throws UsageException where there is none
     */
    public static NameEngine engine(String id) {
        try {
            return NameEngines.named(id);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }
}

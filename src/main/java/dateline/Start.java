package dateline;

/**
 * What the jar runs first. Compiled for an older Java than all else, so that a Java that is too old gets a sentence and not a stack
 * trace.
 */
public final class Start {
    /** What everything else is compiled for. */
    private static final int OLDEST_JAVA = 21;

    private Start() {}

    /** Runs {@code dateline.Dateline} on a Java that is new enough, else ends with code 2. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        int java = Runtime.version().feature();
        if (java < OLDEST_JAVA) {
            System.err.println("dateline: this is Java " + java + ", but Java " + OLDEST_JAVA
                    + " or later is needed; run it with the java of a newer JDK");
            System.exit(2);
        }
        // by name: on an older Java the class could not even be loaded
        Class.forName("dateline.Dateline").getMethod("main", String[].class).invoke(null, (Object) arguments);
    }
}

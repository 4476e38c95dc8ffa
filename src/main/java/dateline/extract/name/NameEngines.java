package dateline.extract.name;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The engines of this build: the built-in one, and those that a profile adds to the class path. */
public final class NameEngines {
    private NameEngines() {}

    /**
     * The engine with that {@link NameEngine#id()}.
     *
     * @throws IllegalArgumentException names the engines that there are
     */
    public static NameEngine named(String id) {
        if (id.equals("builtin")) {
            return new BuiltInNames();
        }
        List<ServiceLoader.Provider<NameEngine>> others =
                ServiceLoader.load(NameEngine.class).stream().toList();
        List<NameEngine> engines =
                others.stream().map(ServiceLoader.Provider::get).toList();
        return engines.stream()
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no engine for names is called '" + id + "'; this build has "
                                + String.join(
                                        ", ",
                                        Stream.concat(
                                                        Stream.of("builtin"),
                                                        engines.stream().map(NameEngine::id))
                                                .toList())
                                + (id.equals("corenlp") ? " (build with the Maven profile corenlp: -Pcorenlp)" : "")));
    }
}

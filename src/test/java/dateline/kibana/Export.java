package dateline.kibana;

import dateline.kibana.format.Dashboard;
import dateline.kibana.format.SavedObject;
import dateline.kibana.format.Search;
import dateline.kibana.format.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code kibana/dateline.ndjson}: everything, what is referred to before what refers to it. */
public final class Export {
    public static final Path FILE = Path.of("kibana", "dateline.ndjson");

    private Export() {}

    static String ndjson() {
        List<SavedObject> objects = new ArrayList<>();
        objects.add(Dashboard.tag());
        List.of(View.values()).forEach(view -> objects.add(view.savedObject()));
        List.of(Search.values()).forEach(search -> objects.add(search.savedObject()));
        Dashboards.all().forEach(dashboard -> objects.add(dashboard.savedObject()));
        return objects.stream().map(SavedObject::line).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Writes the file anew, from the project's folder. */
    public static void main(String... arguments) throws IOException {
        Files.writeString(FILE, ndjson());
        System.out.println("wrote " + FILE);
    }
}

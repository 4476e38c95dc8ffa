package dateline.kibana.format;

import java.util.List;
import java.util.Map;

/**
 * One object of Kibana's export format.
 *
 * @param type with the version that Kibana 9.2 to 9.5 accept; a newer one than the server knows is refused
 * @param id stable: importing again replaces the object
 * @param references what it needs, by name
 */
public record SavedObject(Type type, String id, Map<String, Object> attributes, List<Reference> references) {

    public enum Type {
        TAG("tag", "8.0.0"),
        DATA_VIEW("index-pattern", "8.0.0"),
        SEARCH("search", "10.5.0"),
        DASHBOARD("dashboard", "10.2.0");

        final String code;
        final String version;

        Type(String code, String version) {
            this.code = code;
            this.version = version;
        }
    }

    public record Reference(String name, Type type, String id) {

        Map<String, Object> json() {
            return Map.of("name", name, "type", type.code, "id", id);
        }
    }

    /** Its line of the file. */
    public String line() {
        return Json.text(Map.of(
                "id",
                id,
                "type",
                type.code,
                "coreMigrationVersion",
                "8.8.0",
                "typeMigrationVersion",
                type.version,
                "managed",
                false,
                "attributes",
                attributes,
                "references",
                references.stream().map(Reference::json).toList()));
    }
}

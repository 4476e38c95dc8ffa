package dateline.web;

import dateline.article.Article;
import dateline.extract.country.Countries;
import dateline.extract.entity.CanonicalNames;
import dateline.extract.entity.Context;
import dateline.extract.model.EventType;
import dateline.extract.model.Measure;
import dateline.extract.model.Modality;
import dateline.extract.model.Quad;
import dateline.extract.model.SanctionAction;
import dateline.index.document.ContentKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One filter: what may be given, and what the index may hold for it. Immutable.
 *
 * @param form of its codes or words; null where it takes names, which have none
 * @param allowed the form in words, for messages
 */
record FilterParameter(String name, @Nullable Pattern form, String allowed) {
    /** Stands for all modalities. */
    static final String EVERY_MODALITY = "all";

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,20}");
    private static final Pattern DYAD = Pattern.compile("[A-Z0-9]{2,20}-[A-Z0-9]{2,20}");

    private static final String[] MODALITIES = Stream.concat(
                    Arrays.stream(Modality.values()).map(Modality::code), Stream.of(EVERY_MODALITY))
            .toArray(String[]::new);

    private static final String[] ENTITY_TYPES = {"country", "bloc", "person", "organization", "date"};

    /** Those that there are. */
    static final List<FilterParameter> ALL = List.of(
            new FilterParameter("country", CODE, "like KR"),
            new FilterParameter("focus", CODE, "like KR"),
            new FilterParameter("bloc", CODE, "like EU"),
            ofNames("story"),
            ofNames("article"),
            ofNames("person"),
            ofNames("organization"),
            ofNames("designated"),
            ofNames("source"),
            new FilterParameter("language", Article.LANGUAGE, "like en, of at most 35 characters"),
            oneOf("entityType", ENTITY_TYPES, type -> type),
            oneOf("eventType", EventType.values(), EventType::name),
            oneOf("quad", Quad.values(), Quad::code),
            oneOf("action", SanctionAction.values(), SanctionAction::code),
            oneOf("measures", Measure.values(), Measure::code),
            oneOf(Filters.MODALITY, MODALITIES, modality -> modality),
            new FilterParameter("sender", CODE, "like US"),
            new FilterParameter("target", CODE, "like RU"),
            new FilterParameter("dyad", DYAD, "like KR-RU"));

    private static FilterParameter ofNames(String name) {
        return new FilterParameter(name, null, "a name");
    }

    /** A closed vocabulary: a word that is not of it would find nothing, and look like an answer. */
    private static <T> FilterParameter oneOf(String name, T[] values, Function<T, String> code) {
        List<String> codes = Arrays.stream(values).map(code).toList();
        return new FilterParameter(
                name, Pattern.compile(String.join("|", codes)), "one of " + String.join(", ", codes));
    }

    /** Whether it takes codes of countries and blocs. */
    boolean isOfCodes() {
        return form == CODE || form == DYAD;
    }

    /** The values given. */
    List<String> asked(Parameters parameters) {
        return form == null ? parameters.names(name) : parameters.list(name, form, allowed);
    }

    /** What the index may hold for a value: names as they are given, and the one name of a form. */
    Stream<String> stored(String value) {
        if (form == DYAD) {
            return Stream.of(dyad(value));
        }
        return switch (name) {
            // a hash of those that are too long for the index
            case "story", "article" -> Stream.of(ContentKeys.documentId(value));
            case "person" -> Stream.of(value, CanonicalNames.person(value, Set.of(), Context.NONE));
            case "organization" -> Stream.of(value, CanonicalNames.organization(value));
            case "designated" ->
                Stream.of(
                        value,
                        CanonicalNames.person(value, Set.of(), Context.NONE),
                        CanonicalNames.organization(value));
            default -> Stream.of(value);
        };
    }

    /** Refuses a code, or one of a dyad, that nobody has: it would find nothing, and look like an answer. */
    static void known(String parameter, String value) {
        for (String code : value.split("-", 2)) {
            if (!Countries.names().containsKey(code)) {
                throw new InvalidParameter(
                        parameter,
                        parameter + ": " + code + " is the code of no country or bloc; /api/v1/suggest?q=" + code
                                + " tells what may be meant");
            }
        }
    }

    /** The two codes in order of the alphabet, in whichever order they are given. */
    static String dyad(String pair) {
        String[] codes = pair.split("-", 2);
        return Countries.dyad(codes[0], codes[1]);
    }
}

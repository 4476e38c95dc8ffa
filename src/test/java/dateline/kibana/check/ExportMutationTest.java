package dateline.kibana.check;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.BesideOthers;
import dateline.kibana.Export;
import dateline.kibana.format.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways of breaking the export; the check must notice each and say what is wrong. */
@BesideOthers
class ExportMutationTest {
    private static final String EXPORT = read();

    /** Text in the file, what it becomes at its first place, and a word of the complaint; {@code ~} stands for an escaped quote. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ~sourceField~:~countries~        | ~sourceField~:~cuntries~          | not in the mapping
                    ~sourceField~:~sender~           | ~sourceField~:~evidence~          | which is text
                    ~operationType~:~sum~            | ~operationType~:~date_histogram~  | cannot be done with
                    ~operationType~:~unique_count~   | ~operationType~:~last_value~      | none that plain Elasticsearch
                    ~operationType~:~count~          | ~operationType~:~sum~             | of ___records___
                    ~sourceField~:~score~            | ~sourceField~:~quad~              | cannot be done with
                    ~sourceField~:~published~        | ~sourceField~:~referred~          | cannot be done with
                    ~xAccessor~:~dates-published~    | ~xAccessor~:~nothing~             | but has the columns
                    ~subtitle~:~all that             | ~subtitles~:~all that             | does not say what it counts
                    ~subtitle~:~all that these articles tell, happened or not~ | ~subtitle~:~ ~ | an empty subtitle
                    ~metricAccessor~:~count~         | ~nothingAccessor~:~count~         | lacks metricAccessor
                    ~valueAccessor~:~count~          | ~valueAccessor~:~other~           | but has the columns
                    ~shape~:~heatmap~                | ~shapes~:~heatmap~                | lacks shape
                    ~tagAccessor~                    | ~tagsAccessor~                    | lacks tagAccessor
                    ~columnOrder~:[~count~]          | ~columnOrder~:[]                  | columnOrder
                    ~columnOrder~:[~dates-published~,~count~ | ~columnOrder~:[~count~,~dates-published~ | stands after a number
                    ~orderBy~:{~columnId~:~count~    | ~orderBy~:{~columnId~:~zz~        | ordered by a column
                    ~orderAgg~                       | ~orderAggs~                       | ordered by nothing
                    ~interval~:~1d~                  | ~interval~:~30x~                  | interval
                    ~interval~:~1d~                  | ~interval~:~auto~                 | interval
                    ~size~:15}                       | ~size~:0}                         | size
                    ~internalReferences~:[]          | ~internalReferences~:null         | internalReferences
                    ~visualizationType~:~lnsMetric~  | ~visualizationType~:~lnsGauge~    | unknown chart
                    ~layerId~:~layer~                | ~layerId~:~other~                 | but has the columns
                    ~h~:6,~i~:~p3~                   | ~h~:9,~i~:~p3~                    | overlaps
                    ~h~:7,~i~:~p2~                   | ~h~:3,~i~:~p2~                    | must be scrolled
                    ~w~:48,~x~:0                     | ~w~:48,~x~:1                      | outside the grid
                    ~i~:~p4~                         | ~i~:~p44~                         | gridData.i
                    ~panelIndex~:~p2~                | ~panelIndex~:~p3~                 | there twice
                    ~title~:~Stories~                | ~title~:~Articles~                | another panel is titled Articles
                    ~panelRefName~:~panel_           | ~panelRefName~:~pannel_           | leads to no search
                    ~type~:~lens~,~visual            | ~type~:~lens~,~virtual            | unknown chart
                    ~destinationRefName~:~link_relat | ~destinationRefName~:~link_realt  | a link to no dashboard
                    ~type~:~dashboardLink~           | ~type~:~externalLink~             | a link to no dashboard
                    ~label~:~Sanctions~,~opt         | ~label~:~~,~opt                   | a link to no dashboard
                    ~useCurrentFilters~:true         | ~useCurrentFilters~:false         | loses filters
                    ~useCurrentDateRange~:true       | ~useCurrentDateRange~:false       | loses filters or time range
                    ~layout~:~horizontal~            | ~layout~:~diagonal~               | links 5 dashboards
                    dateFormat:tz                    | dateFormat:zone                   | by which time zone
                    ~sorting~:{~columnId~:~count~    | ~sorting~:{~columnId~:~nothing~   | sorted by a column nothing
                    \\\\~%timefield%\\\\~: \\\\~published | \\\\~%timefield%\\\\~: \\\\~indexed_at | the time range is of published
                    kibanaAddFilter(                 | kibanaFilter(                     | a click narrows nothing
                    {term: {quad: datum.quad}}       | {term: {quads: datum.quad}}       | a click narrows by quads
                    'dateline-events', datum.label   | 'dateline-event', datum.label     | a click narrows another index: dateline-event
                    ~dyad~:{~id~:~static_lookup~     | ~dyad~:{~id~:~string~             | dyad is shown by codes
                    ~sender~:{~id~:~static_lookup~   | ~sender~:{~id~:~string~           | sender is shown by codes
                    ~value~:~China – Russia~         | ~value~:~China and Russia~        | CN-RU is shown as
                    ~fieldName~:~countries~          | ~fieldName~:~evidence~            | control
                    ~fieldName~:~sender~             | ~fieldName~:~senders~             | control
                    OPEN_IN_DISCOVER_DRILLDOWN       | URL_DRILLDOWN                     | drill-down
                    ~markdown~:~**What               | ~markdown~:~ ~,~was~:~**What      | markdown without text
                    "timeRestore":true               | "timeRestore":false               | time range
                    "timeTo":"now"                   | "timeTo":""                       | time range
                    "timeFrom":"2014-01              | "timeFrom":"2014-31              | cannot be read
                    "timeTo":"now"                   | "timeTo":"now-x"                  | cannot be read
                    "timeFieldName":"published"      | "timeFieldName":"source"          | is no date
                    "timeFieldName":"published"      | "timeFieldName":"indexed_at"      | the time range is of indexed_at
                    "timeFieldName":"published"      | "timeFieldName":"indexed_at"      | not the time of its data view
                    "typeMigrationVersion":"10.2.0"  | "typeMigrationVersion":"10.9.0"   | Kibana 9.2 to 9.5
                    ,"typeMigrationVersion":"10.5.0"  | ``                               | Kibana 9.2 to 9.5
                    "coreMigrationVersion":"8.8.0"   | "coreMigrationVersion":"9.0.0"    | coreMigrationVersion
                    "type":"index-pattern"}          | "type":"tag"}                     | not in the file
                    "id":"dateline-search-events"    | "id":"dateline-search-mentions"   | there twice
                    p4:indexpattern-datasource-layer-layer | p3:indexpattern-datasource-layer-layer | two references
                    "name":"p4:                      | "name":"p44:                      | belongs to no panel
                    controlGroup_c1:                 | controlGroup_c9:                  | no data view
                    "columns":["event_from"          | "columns":["event_fro"            | not in the mapping
                    "sort":[["published"             | "sort":[["indexed_at"             | not the time
                    indexRefName~:~kibana            | indexRefName~:~kibanna            | leads to no data view
                    "title":"dateline-events"        | "title":"dateline-evens"          | no index
                    ~sender~:{~customLabel~          | ~sendr~:{~customLabel~            | labels
                    ~query~:~action : *~             | ~query~:~action : (~              | not KQL
                    ~query~:~type : \\\\~person      | ~query~:~typ : \\\\~person        | KQL on typ
                    vega/v5.json                     | vega/v7.json                      | $schema
                    \\\\~index\\\\~: \\\\~dateline-events | \\\\~index\\\\~: \\\\~events  | no index of ours
                    \\\\~%timefield%\\\\~: \\\\~published | \\\\~%timefield%\\\\~: \\\\~source | %timefield% "source"
                    {\\\\~field\\\\~: \\\\~dyad      | {\\\\~field\\\\~: \\\\~pair       | field pair
                    {\\\\~quad\\\\~:                 | {\\\\~quads\\\\~:                 | field quads
                    \\\\~size\\\\~: 0,               | \\\\~size\\\\~: 0, \\\\~query\\\\~: {}, | exclude each other
                    \\\\~%context%\\\\~: true, | ``                                | neither under the dashboard's filters
                    \\\\~%context%\\\\~: true | \\\\~%context%\\\\~: false   | neither under the dashboard's filters
                    {\\\\~avg\\\\~: {\\\\~field\\\\~: \\\\~score | {\\\\~avg\\\\~: {\\\\~field\\\\~: \\\\~scale | avg: max cannot be done
                    \\\\~date_histogram\\\\~: {\\\\~field\\\\~: \\\\~published | \\\\~date_histogram\\\\~: {\\\\~field\\\\~: \\\\~source | date_histogram: date_histogram cannot
                    ~score~:{~id~:~number~           | ~scores~:{~id~:~number~           | a format for the field scores
                    ~spec~:~{                        | ~spec~:~                          | not JSON
                    ~panelIndex~:~p1~                | ~panelIndex~:p1                   | not JSON
                    "timeFrom":"2014-01-01T00        | "timeFrom":"9014-01-01T00         | from the past to now
                    "timeTo":"now"                   | "timeTo":"now-8y"                 | from the past to now
                    ~order~:1,~type~:~optionsList    | ~order~:0,~type~:~optionsList     | two controls stand in one place
                    ~id~:~c1~,~sel                   | ~id~:~c2~,~sel                    | is called otherwise inside
                    ~width~:~small~                  | ~width~:~tiny~                    | width
                    "chainingSystem":"HIERARCHICAL"  | "chainingSystem":"NON"            | chainingSystem
                    ~selectedOptions~:[]             | ~selectedOptions~:[~RU~]          | selectedOptions
                    ~ignoreTimerange~:false          | ~ignoreTimerange~:true            | ignoreTimerange
                    ~language~:~kuery~,~query~:~action | ~language~:~lucene~,~query~:~action | language
                    ~seriesType~:~bar_stacked~       | ~seriesType~:~bar_stackd~         | seriesType
                    ~preferredSeriesType~:~line~     | ~preferredSeriesType~:~lin~       | preferredSeriesType
                    ~dynamicActions~                 | ~dynamicAction~                   | dynamicActions
                    ~eventId~:~p4-evidence~          | ~eventId~:~p3-evidence~           | the id of another
                    ~name~:~Show the evidence in Dis | ~named~:~Show the evidence in Dis | action
                    ~isBucketed~:true                | ~isBucketed~:false                | isBucketed
                    ~dataType~:~date~                | ~dataType~:~number~               | dataType
                    ~dataType~:~string~              | ~dataType~:~number~               | dataType
                    ~pattern~:~+0.0~                 | ~pattern~:~~                      | pattern
                    ~timezone~:~UTC~                 | ~timezone~:~Browser~              | timezone
                    ~url~:{~id~:~url~                | ~url~:{~id~:~string~              | url is not shown as a url
                    ~mention_count~:{~id~:~number~   | ~mention_count~:{~id~:~nmber~     | mention_count is not shown
                    ~event_from~:{~id~:~date~        | ~event_from~:{~id~:~dates~        | event_from is not shown as a date
                    ,"actions","url"]                | ,"actions"]                       | columns
                    ~sampling~:1                     | ~sampling~:0.1                    | sampling
                    ~ignoreGlobalFilters~:false      | ~ignoreGlobalFilters~:true        | ignoreGlobalFilters
                    ~hidePanelTitles~:false          | ~hidePanelTitles~:true            | hidePanelTitles
                    ~missingBucket~:false            | ~missingBucket~:true              | missingBucket
                    ~orderDirection~:~desc~          | ~orderDirection~:~asc~            | orderDirection
                    ~include~:[]                     | ~include~:[~RU~]                  | include
                    ~filters~:[],~internal           | ~filters~:[{~meta~:{}}],~internal | filters
                    ~filter~:[],~query~              | ~filter~:[{~meta~:{}}],~query~    | filter
                    ~label~:~Articles~               | ~label~:~~                        | label
                    ~title~:~Stories~                | ~title~:~~                        | title
                    ~scale~:~ordinal~                | ~scale~:~ordnal~                  | scale
                    ~type~:~heatmap_grid~            | ~type~:~heatmap~                  | gridConfig
                    ~dropPartials~:false             | ~dropPartials~:true               | dropPartials
                    ~fontSize~:12                    | ~fontSize~:120                    | fontSize
                    "managed":false                  | "managed":true                    | managed
                    "allowNoIndex":true              | "allowNoIndex":false              | allowNoIndex
                    "runtimeFieldMap":"{}"           | "runtimeFieldMap":"{"             | not JSON
                    "sourceFilters":"[]"             | "sourceFilters":"[{}]"            | sourceFilters
                    "name":"Dateline: articles"      | "name":""                         | name
                    "desc"]]                         | "asc"]]                           | sort
                    "isTextBasedQuery":false         | "isTextBasedQuery":true           | isTextBasedQuery
                    "pause":true                     | "pause":false                     | pause
                    "refreshInterval"                | "refreshIntervals"                | refreshInterval
                    "id":"dateline-overview","managed" | "id":"overview","managed"       | /id
                    "name":"tag-ref-dateline-tag","type":"tag" | "name":"tag-ref-dateline-tag","type":"tags" | references
                    "references":[                   | "references":                     | not NDJSON
                    """)
    void isNoticed(String from, String to, String complaint) {
        String before = from.replace("~", "\\\"");
        assertThat(EXPORT).as("the mutation has something to break").contains(before);
        String broken = EXPORT.replaceFirst(
                java.util.regex.Pattern.quote(before),
                java.util.regex.Matcher.quoteReplacement(to == null ? "" : to.replace("~", "\\\"")));

        assertThat(ExportCheck.problems(broken))
                .anySatisfy(problem -> assertThat(problem).contains(complaint));
    }

    static Stream<String> objects() {
        return EXPORT.lines().map(line -> ExportFile.key(Json.parse(line)));
    }

    /** Each object is needed by another: dashboards by the links between them. */
    @ParameterizedTest
    @MethodSource("objects")
    void aMissingObjectIsNoticed(String key) {
        List<String> rest = EXPORT.lines()
                .filter(line -> !ExportFile.key(Json.parse(line)).equals(key))
                .toList();

        List<String> problems = ExportCheck.problems(String.join("\n", rest));

        assertThat(problems).anySatisfy(problem -> assertThat(problem).contains(key));
    }

    private static String read() {
        try {
            return Files.readString(Export.FILE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

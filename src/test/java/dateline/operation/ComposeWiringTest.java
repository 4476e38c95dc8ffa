package dateline.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docker-compose.yml fits together, and the check notices where it does not. */
class ComposeWiringTest {

    @Test
    void everythingFitsTogether() throws IOException {
        assertThat(ComposeWiring.problems(Files.readString(ComposeFile.FILE))).isEmpty();
    }

    /** Text in the file, what it becomes at its first place, and a word of the complaint. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /kibana/provision.sh                     | /kibana/provison.sh                  | dashboards has no /kibana/provison.sh
                    ./kibana:/kibana:ro                      | ./kibana:/kibna:ro                   | dashboards has no /kibana/provision.sh
                    /ops/accounts.sh                         | /ops/account.sh                      | accounts has no /ops/account.sh
                    http://kibana:5601                       | http://kibana:5602                   | where nobody answers
                    ELASTICSEARCH_HOSTS: https               | ELASTICSEARCH_HOSTS: http            | where nobody answers
                    URL: https://elasticsearch:9200          | URL: https://elastic:9200            | where nobody answers
                    -I http://localhost:5601                 | -I http://localhost:5600             | where nobody answers
                    localhost:9090/-/ready                   | localhost:9091/-/ready               | where nobody answers
                    KIBANA_PASSWORD: ${KIBANA_PASSWORD:?     | KIBANA_PASWORD: ${KIBANA_PASSWORD:?  | secrets
                    ELASTICSEARCH_PASSWORD: ${KIBANA         | ELASTICSEARCH_PASSWORD: ${ELASTIC    | secrets
                    KIBANA_PASSWORD: ${DASHBOARDS_PASSWORD}  | KIBANA_PASSWORD: ${ELASTIC_PASSWORD} | secrets
                    SEARCH_PASSWORD: ${DATELINE_PASSWORD}    | SEARCH_PASSWORD: ${ELASTIC_PASSWORD} | secrets
                    ENCRYPTEDSAVEDOBJECTS                    | ENCRYPTEDSAVEDOBJECT                 | secrets
                    ${DASHBOARDS_PASSWORD:?set in .env}      | ${DASHBOARDS_PASSWORD}               | would start without DASHBOARDS_PASSWORD
                    USERNAME: kibana_system                  | USERNAME: elastic                    | kibana lacks ELASTICSEARCH_USERNAME
                    kibana/config/certificates/ca/ca.crt     | kibana/config/certs/ca/ca.crt        | kibana has no
                    CERTIFICATE: /certificates/ca/ca.crt     | CERTIFICATE: /certificates/ca.crt    | dateline has no
                    certificates/elasticsearch/elasticsearch.key | certificates/elasticsearch/key.key | elasticsearch has no
                    elasticsearch:/usr/share/elasticsearch/data | elasticsearch:/usr/share/data    | elasticsearch keeps nothing
                    kibana:/usr/share/kibana/data            | kibana:/usr/share/kibana/dat         | kibana keeps nothing
                    prometheus:/prometheus                   | prometheus:/promethus                | prometheus keeps nothing
                    tsdb.path=/prometheus                    | tsdb.path=/data                      | prometheus lacks
                    ./ops/prometheus:/etc                    | ./ops/elasticsearch:/etc             | prometheus has no
                    /etc/prometheus/prometheus.yml           | /etc/prometheus/prom.yml             | prometheus has no
                    single-node                              | multi-node                           | elasticsearch lacks discovery.type
                    --dns elasticsearch,localhost            | --dns localhost                      | certificates lacks --dns
                    chmod 640 elasticsearch                  | chmod 644 elasticsearch              | certificates lacks chmod 640
                    missing authentication                   | missing                              | elasticsearch lacks missing authentication
                    ${KIBANA_PORT:-5601}:5601                | ${KIBANA_PORT:-5601}:5600            | kibana publishes
                    ${DATELINE_PORT:-8080}:8080              | ${KIBANA_PORT:-5601}:8080            | dateline publishes
                    ${KIBANA_MEMORY:-2g}                     | ${PROMETHEUS_MEMORY:-512m}           | the memory of another
                    kibana/kibana:${STACK_VERSION}           | kibana/kibana:9.1.0                  | kibana is of another version
                    profiles: [seeds]                        | profiles: []                         | seeds lacks profiles
                    ["index", "seeds"]                       | ["indx", "seeds"]                    | seeds lacks command
                    cap_drop: [ALL]                          | cap_drop: []                         | dateline lacks cap_drop
                    read_only: true                          | read_only: false                     | dateline lacks read_only
                    temporary:/tmp                           | temporary:/var/tmp                   | dateline lacks temporary:/tmp
                    tmpfs: [/tmp]                            | tmpfs: []                            | seeds lacks tmpfs
                    no-new-privileges:true                   | no-new-privileges:false              | dateline lacks no-new-privileges
                    name: dateline                           | name: Dateline!                      | no name of a project
                    image: dateline:0.1.0                    | image: dateline:0.1.1                | not of one image
                    """)
    void isNoticed(String from, String to, String complaint) throws IOException {
        String compose = Files.readString(ComposeFile.FILE);
        assertThat(compose).as("the mutation has something to break").contains(from);
        int at = compose.indexOf(from);
        String broken = compose.substring(0, at) + to + compose.substring(at + from.length());

        assertThat(ComposeWiring.problems(broken))
                .anySatisfy(problem -> assertThat(problem).contains(complaint));
    }
}

package dateline.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is exported: {@code dateline.api.*}.
 *
 * @param exportsAtOnce how many exports may run at the same time. 4 where nothing is set: each holds a page, and Elasticsearch a point in
 *     time
 */
@ConfigurationProperties("dateline.api")
record ExportSettings(@DefaultValue("4") int exportsAtOnce) {

    ExportSettings {
        if (exportsAtOnce < 1) {
            throw new IllegalArgumentException("dateline.api.exports-at-once must be at least 1, not " + exportsAtOnce);
        }
    }
}

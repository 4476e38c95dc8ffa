/** The Kibana dashboards as definitions that a person can review, and what turns them into {@code kibana/dateline.ndjson}. */
@org.jspecify.annotations.NullMarked
package dateline.kibana;

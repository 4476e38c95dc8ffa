/**
 * What can be known about the dashboards without a Kibana: that every reference, field and query in the exported file holds, and what
 * each panel would ask Elasticsearch. Reads the file alone, not the definitions.
 */
@org.jspecify.annotations.NullMarked
package dateline.kibana.check;

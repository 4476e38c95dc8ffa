/** Kibana's stored objects: data views, searches, panels and dashboards as records, and the JSON that Kibana 9.2 to 9.5 read of them. */
@org.jspecify.annotations.NullMarked
package dateline.kibana.format;

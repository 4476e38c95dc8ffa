/** The panels that can be drawn without Kibana, drawn in a browser on the node's answers: Vega's drawings and the texts. */
@org.jspecify.annotations.NullMarked
package dateline.kibana.drawing;

package dateline.command;

import dateline.elastic.TestNode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a free port, over the test node, with the test class's own indices. */
public record TestService(ConfigurableApplicationContext context) implements AutoCloseable {

    /** Starts it over the test node. */
    public static TestService start(Class<?> test) {
        return start(TestNode.url(), TestNode.prefix(test));
    }

    /** Starts it over another Elasticsearch, with further properties as {@code --name=value}. */
    public static TestService start(String elasticsearch, String prefix, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--dateline.elasticsearch.url=" + elasticsearch,
                "--dateline.elasticsearch.index-prefix=" + prefix));
        all.addAll(List.of(properties));
        return new TestService(Service.start(WebApplicationType.SERVLET, all, sentence -> {}));
    }

    /** Where it serves. */
    public String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}

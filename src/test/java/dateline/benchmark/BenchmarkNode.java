package dateline.benchmark;

import dateline.elastic.EmbeddedNode;
import dateline.elastic.EmbeddedSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** An embedded node for measurements, until it is stopped. Arguments: its folder, its heap (2GB). Its URL is printed and stands in FOLDER/url. */
final class BenchmarkNode {
    private BenchmarkNode() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        DataSize heap = DataSize.parse(arguments.length > 1 ? arguments[1] : "2GB");
        EmbeddedSettings settings = new EmbeddedSettings(heap, DataSize.ofGigabytes(1), Duration.ofMinutes(2));
        EmbeddedNode node = EmbeddedNode.start(folder, settings, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close));
        Files.writeString(folder.resolve("url"), node.url().toString());
        System.out.println(node.url() + ", process " + node.process().pid());
        Thread.currentThread().join();
    }
}

package dateline.command;

import dateline.article.ArticleFiles;
import dateline.elastic.Elasticsearch;
import dateline.extract.Extractor;
import dateline.extract.name.NameEngine;
import dateline.index.IndexReport;
import dateline.index.Indexer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;

/** Indexes files, showing progress. */
final class IndexRun {
    private IndexRun() {}

    /** Indexes them all; {@code tell} is told of each article that is rejected or fails, and of the progress where there is no terminal. */
    static IndexReport of(ConfigurableApplicationContext context, ArticleFiles files, Consumer<String> tell)
            throws IOException {
        try (Indexer indexer = Indexer.start(
                        context.getBean(Elasticsearch.class),
                        new Extractor(context.getBean(NameEngine.class)),
                        context.getBean(MeterRegistry.class),
                        (origin, problem) -> tell.accept(origin + ": " + problem));
                Progress progress = Progress.of("Indexing", files.bytes(), tell)) {
            files.read(indexer::accept, bytes -> progress.advance(bytes, indexer.indexedSoFar()));
            return indexer.finish();
        }
    }
}

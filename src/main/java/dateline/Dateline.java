package dateline;

import dateline.article.ArticleFiles;
import dateline.article.Item;
import dateline.extract.Extractor;
import dateline.extract.model.ExtractionJson;
import dateline.extract.name.BuiltInNames;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The program's entrance. */
public final class Dateline {
    private Dateline() {}

    /** Runs the command line. */
    public static void main(String[] arguments) throws IOException {
        Extractor extractor = new Extractor(new BuiltInNames());
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        {
            for (int i = 1; i < arguments.length; i++) {
                ArticleFiles.of(java.util.List.of(Path.of(arguments[i])))
                        .read(
                                item -> {
                                    switch (item) {
                                        case Item.Accepted accepted -> {
                                            var article = accepted.article();
                                            out.println(ExtractionJson.line(
                                                    extractor.extract(article), article.title(), article.body()));
                                        }
                                        case Item.Rejected rejected ->
                                            System.err.println(rejected.origin() + ": " + rejected.reason());
                                    }
                                },
                                bytes -> {});
            }
        }
        out.flush();
    }
}

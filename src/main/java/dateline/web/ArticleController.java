package dateline.web;

import dateline.analytics.ArticlePage;
import dateline.analytics.Articles;
import dateline.analytics.Cursor;
import dateline.analytics.Filter;
import dateline.elastic.Elasticsearch;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/articles}: search with facets, and one article with what was found in it (docs/api.md). */
@RestController
@RequestMapping("/api/v1/articles")
final class ArticleController {
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_CURSOR = 4000;

    private final Articles articles;

    ArticleController(Elasticsearch elasticsearch) {
        this.articles = new Articles(elasticsearch);
    }

    /** Search. */
    @GetMapping
    ArticlePage search(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String words = parameters.text("q", LONGEST_WORDS);
        String sort = parameters.oneOf("sort", words == null ? "date" : "relevance", "date", "relevance");
        boolean byRelevance = sort.equals("relevance");
        Filter filter = Filters.of(parameters, Filters.OF_ARTICLES, "published");
        int size = parameters.number("size", PAGE, 1, LARGEST_PAGE);
        Cursor cursor = cursor(parameters.text("cursor", LONGEST_CURSOR), byRelevance ? 3 : 2);
        parameters.end();
        return articles.search(words == null ? "" : words, filter, byRelevance, size, cursor);
    }

    private static @Nullable Cursor cursor(@Nullable String text, int values) {
        try {
            return text == null ? null : Cursor.parse(text, values);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter("cursor", "cursor must be the next of an answer to the same search");
        }
    }

    /** One article. */
    @GetMapping("/{id}")
    ResponseEntity<?> article(@PathVariable String id, HttpServletRequest request) throws IOException {
        new Parameters(request.getParameterMap()).end();
        var found = articles.article(id);
        if (found.isPresent()) {
            Map<String, Object> article = found.get();
            return ResponseEntity.ok(article);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "no article has this id");
        return ResponseEntity.of(problem).build();
    }
}

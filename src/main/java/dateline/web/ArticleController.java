package dateline.web;

import dateline.analytics.Basis;
import dateline.analytics.Cursor;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.analytics.search.ArticlePage;
import dateline.analytics.search.Articles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/articles}: search with facets, one article with what was found in it, and others like it (docs/api.md). */
@RestController
@RequestMapping("/api/v1/articles")
final class ArticleController {
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int SIMILAR = 10;

    private final Articles articles;

    ArticleController(Searches searches) {
        this.articles = new Articles(searches);
    }

    /** Search. */
    @GetMapping
    ArticlePage search(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        String words = parameters.words("q");
        String sort = parameters.oneOf("sort", words.isEmpty() ? "date" : "relevance", "date", "relevance");
        boolean byRelevance = sort.equals("relevance");
        Basis basis = Basis.of(parameters.oneOf("basis", "published", "published", "referred"));
        Filter filter = Filters.of(parameters, Filters.OF_ARTICLES, basis);
        int size = parameters.number("size", PAGE, 1, LARGEST_PAGE);
        Cursor cursor = parameters.cursor("cursor", byRelevance ? "nNs" : "Ns");
        parameters.end();
        return articles.search(words, filter, byRelevance, size, cursor);
    }

    /** One article. */
    @GetMapping("/{id}")
    Map<String, Object> article(@PathVariable String id, HttpServletRequest request) throws IOException {
        new Parameters(request.getParameterMap()).end();
        return articles.article(id).orElseThrow(NoSuchArticle::new);
    }

    /** Others that tell of the same. */
    @GetMapping("/{id}/similar")
    List<Articles.Similar> similar(@PathVariable String id, HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        int size = parameters.number("size", SIMILAR, 1, LARGEST_PAGE);
        parameters.end();
        return articles.similar(id, size).orElseThrow(NoSuchArticle::new);
    }
}

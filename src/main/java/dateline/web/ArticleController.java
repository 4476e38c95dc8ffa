package dateline.web;

import dateline.analytics.Basis;
import dateline.analytics.Cursor;
import dateline.analytics.Filter;
import dateline.analytics.Searches;
import dateline.analytics.search.ArticlePage;
import dateline.analytics.search.Articles;
import dateline.analytics.search.Dossiers;
import dateline.analytics.search.Paging;
import dateline.index.document.ContentKeys;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private final Dossiers dossiers;

    ArticleController(Searches searches) {
        this.articles = new Articles(searches);
        this.dossiers = new Dossiers(searches);
    }

    /** Search. */
    @GetMapping
    ArticlePage search(HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        Basis basis = Basis.of(parameters.oneOf("basis", "published", "published", "referred"));
        Filter filter = Filters.ARTICLES.of(parameters, basis);
        boolean withWords = !filter.clausesOf(Articles.WORDS).isEmpty();
        String sort = parameters.oneOf(
                "sort", withWords ? Articles.BY_RELEVANCE : Articles.BY_DATE, Articles.BY_DATE, Articles.BY_RELEVANCE);
        // without words all articles are as relevant as each other
        boolean byRelevance = withWords && sort.equals(Articles.BY_RELEVANCE);
        int size = parameters.number("size", PAGE, 1, LARGEST_PAGE);
        String search = parameters.search(byRelevance ? Articles.BY_RELEVANCE : Articles.BY_DATE);
        Cursor cursor = parameters.cursor(search, Paging.cursor(byRelevance));
        parameters.end();
        return articles.search(filter, parameters.timeZone("timeZone"), paging(search, byRelevance, size, cursor));
    }

    private static Paging paging(String search, boolean byRelevance, int size, @Nullable Cursor cursor) {
        try {
            return new Paging(search, byRelevance, size, cursor);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameter(Parameters.CURSOR, String.valueOf(e.getMessage()));
        }
    }

    /** One article. */
    @GetMapping("/{id}")
    Map<String, Object> article(@PathVariable String id, HttpServletRequest request) throws IOException {
        new Parameters(request.getParameterMap()).end();
        return dossiers.article(ContentKeys.documentId(id)).orElseThrow(NoSuchArticle::new);
    }

    /** Others that tell of the same. */
    @GetMapping("/{id}/similar")
    List<Dossiers.Similar> similar(@PathVariable String id, HttpServletRequest request) throws IOException {
        Parameters parameters = new Parameters(request.getParameterMap());
        int size = parameters.number("size", SIMILAR, 1, LARGEST_PAGE);
        parameters.end();
        return dossiers.similar(ContentKeys.documentId(id), size).orElseThrow(NoSuchArticle::new);
    }
}

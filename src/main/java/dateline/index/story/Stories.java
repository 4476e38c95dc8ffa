package dateline.index.story;

import dateline.elastic.Elasticsearch;
import dateline.index.bulk.BulkWriter;
import dateline.index.bulk.Document;
import dateline.index.bulk.Failure;
import dateline.index.bulk.Kind;
import dateline.index.bulk.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins near-duplicates to stories, named after their first article (docs/stories.md). Which articles share a story depends on the
 * articles that are in only, not on the order in which they came or on how many programs brought them: two are near-duplicates or not
 * whichever comes second; each is written and made visible before its near-duplicates are looked for, so that of two that come at once
 * at least one finds the other; and {@link Forest} joins what is found. Safe for any number of threads and programs, if no two write the
 * same article at once.
 */
public final class Stories {
    /**
     * 5 days between two near-duplicates at most: copies and corrections come within them; a week would join bulletins that come each
     * week, alike but for their numbers. An article without a date is near in time to all.
     */
    public static final Duration WINDOW = Duration.ofDays(5);

    /** 128 looks a round trip: what a batch of articles needs. */
    private static final int LOOKS = 128;

    private final StoryIndex index;
    private final BulkWriter bulk;
    private final Copies copies;

    public Stories(Elasticsearch elasticsearch, BulkWriter bulk, Patience patience) {
        this.index = new StoryIndex(elasticsearch, patience);
        this.bulk = bulk;
        this.copies = new Copies(index, bulk);
    }

    /**
     * What became of a batch.
     *
     * @param stories by article, of those that have one now
     * @param failed by article, those whose signature could not be written
     */
    public record Joined(Map<String, String> stories, Map<String, Failure> failed) {}

    /**
     * What an article's signature tells beside its story.
     *
     * @param current whether this version made it
     * @param mentions how many documents of mentions the article has, at most
     * @param events how many documents of events it has, at most
     */
    public record Known(boolean current, int mentions, int events) {}

    /** What the signatures of articles tell; those without one are left out. */
    public Map<String, Known> known(Collection<String> articles) throws IOException {
        Map<String, Known> known = new HashMap<>();
        index.get(articles)
                .forEach((article, member) ->
                        known.put(article, new Known(member.isCurrent(), member.mentions(), member.events())));
        return known;
    }

    /**
     * Finds the stories of articles whose other documents are to be written next, with the story that this tells; {@link #confirm} is
     * to follow. Articles that lose near-duplicates by it, because a text changed, are joined anew.
     */
    public Joined join(List<Entry> entries) throws IOException {
        Map<String, Member> members = new LinkedHashMap<>();
        Set<String> left = new LinkedHashSet<>();
        List<Document> writes = new ArrayList<>();
        Map<String, Member> stored =
                index.get(entries.stream().map(Entry::article).toList());
        for (Entry entry : entries) {
            Member before = stored.get(entry.article());
            if (before == null || !isSame(before, entry)) {
                Member alone = Member.alone(entry);
                members.put(entry.article(), alone);
                writes.add(Document.put(Kind.SIGNATURES, entry.article(), alone.json()));
                if (before != null) {
                    left.add(before.story());
                }
            } else {
                members.put(entry.article(), before);
                if (before.mentions() != entry.mentions() || before.events() != entry.events()) {
                    writes.add(Document.patch(
                            Kind.SIGNATURES,
                            entry.article(),
                            Json.of("mentions", entry.mentions(), "events", entry.events()),
                            null));
                }
            }
        }
        Map<String, Failure> failed = new HashMap<>();
        bulk.write(writes).forEach((document, failure) -> failed.put(document.id(), failure));
        members.keySet().removeAll(failed.keySet());

        Forest forest = new Forest(index, bulk, members.keySet());
        index.refresh();
        loosen(forest, left);
        settle(forest, members.values());
        copies.write(without(forest.moved(), members.keySet()));

        Map<String, String> stories = new HashMap<>();
        members.values().forEach(member -> stories.put(member.article(), member.story()));
        index.get(members.keySet().stream().filter(forest.moved()::contains).toList())
                .forEach((article, member) -> stories.put(article, member.story()));
        return new Joined(stories, failed);
    }

    private static boolean isSame(Member before, Entry entry) {
        return before.isCurrent()
                && before.signature().equals(entry.signature())
                && Objects.equals(before.published(), entry.published());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** Makes all members of stories that lost one a story of their own: they were perhaps joined by it alone. */
    private void loosen(Forest forest, Set<String> stories) throws IOException {
        Set<String> done = new HashSet<>();
        while (!stories.isEmpty()) {
            List<Member> members = index.members(stories, done);
            if (members.isEmpty()) {
                return;
            }
            Set<String> loosened = forest.loosen(members);
            done.addAll(loosened);
            if (loosened.size() < members.size()) {
                index.refresh();
            }
        }
    }

    /** Looks for near-duplicates and joins them, until nobody is left who has to look. */
    private void settle(Forest forest, Collection<Member> members) throws IOException {
        Collection<Member> looking = members;
        Set<String> loose = forest.takeLoose();
        if (!loose.isEmpty()) {
            members.forEach(member -> loose.add(member.article()));
            looking = reread(loose);
        }
        while (!looking.isEmpty()) {
            Set<String> again = new LinkedHashSet<>();
            List<Forest.Edge> edges = look(looking, again);
            if (!edges.isEmpty()) {
                forest.join(edges);
            }
            again.addAll(forest.takeLoose());
            looking = again.isEmpty() ? List.of() : reread(again);
        }
    }

    private Collection<Member> reread(Set<String> articles) throws IOException {
        index.refresh();
        return index.get(articles).values();
    }

    /** The near-duplicates of each; who found as many stories as one look tells has to look again. */
    private List<Forest.Edge> look(Collection<Member> members, Set<String> again) throws IOException {
        List<Member> signed = members.stream()
                .filter(member -> !member.signature().keys().isEmpty())
                .toList();
        List<Forest.Edge> edges = new ArrayList<>();
        for (int from = 0; from < signed.size(); from += LOOKS) {
            List<Member> some = signed.subList(from, Math.min(signed.size(), from + LOOKS));
            List<List<String>> found = index.near(some);
            for (int i = 0; i < some.size(); i++) {
                String article = some.get(i).article();
                for (String near : found.get(i)) {
                    edges.add(new Forest.Edge(article, near));
                }
                if (found.get(i).size() == StoryIndex.MOST_STORIES) {
                    again.add(article);
                }
            }
        }
        return edges;
    }

    /**
     * After the documents of articles are written: where their story changed in the meantime, because others joined it, it is copied to
     * them again.
     *
     * @param stories by article, as they were written
     */
    public void confirm(Map<String, String> stories) throws IOException {
        if (stories.isEmpty()) {
            return;
        }
        List<String> changed = index.get(stories.keySet()).values().stream()
                .filter(member -> member.pending() || !member.story().equals(stories.get(member.article())))
                .map(Member::article)
                .toList();
        repair(changed);
    }

    private void repair(Collection<String> articles) throws IOException {
        if (articles.isEmpty()) {
            return;
        }
        Forest forest = new Forest(index, bulk, Set.of());
        forest.straighten(articles);
        settle(forest, List.of());
        Set<String> moved = new LinkedHashSet<>(articles);
        moved.addAll(forest.moved());
        copies.write(moved);
    }

    /**
     * Completes what a program that was killed, or an outage, left behind. Harmless while others are at work.
     *
     * @return how many articles' stories were to be looked after
     */
    public int repair() throws IOException {
        index.refresh();
        Set<String> done = new HashSet<>();
        List<Member> pending = index.pending(done);
        while (!pending.isEmpty()) {
            List<String> articles = pending.stream().map(Member::article).toList();
            repair(articles);
            done.addAll(articles);
            pending = index.pending(done);
        }
        return done.size();
    }

    /** After the documents of an article are deleted: takes it out of its story, and joins the others anew. */
    public void remove(Collection<String> articles) throws IOException {
        Map<String, Member> members = index.get(articles);
        Map<Document, Failure> failed = bulk.write(members.keySet().stream()
                .map(article -> Document.delete(Kind.SIGNATURES, article))
                .toList());
        if (!failed.isEmpty()) {
            failed.values().iterator().next().raise();
        }
        Forest forest = new Forest(index, bulk, Set.of());
        index.refresh();
        loosen(forest, members.values().stream().map(Member::story).collect(Collectors.toSet()));
        settle(forest, List.of());
        copies.write(forest.moved());
    }
}

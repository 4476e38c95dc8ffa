package dateline.index.story;

import dateline.index.bulk.BulkWriter;
import dateline.index.bulk.Document;
import dateline.index.bulk.Failure;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stories as a forest that several programs join at once without locks (Anderson and Woll 1991): each article's document points to one
 * published before it, the first of a story to itself. Two stories are joined by pointing the later first to the earlier, if it still
 * is a first (optimistic concurrency); who comes too late looks again. Then whoever joined them points every member straight to the
 * first. One instance is for one undertaking and one thread.
 */
final class Forest {
    /** 1,000 times beaten by others: that is no race but a fault. */
    private static final int MOST_ROUNDS = 1000;

    private final StoryIndex index;
    private final BulkWriter bulk;
    private final Set<String> fresh;
    private final Set<String> moved = new LinkedHashSet<>();
    private final Set<String> loose = new LinkedHashSet<>();

    /** @param fresh articles whose other documents are still to be written, so that nothing has to be changed there */
    Forest(StoryIndex index, BulkWriter bulk, Set<String> fresh) {
        this.index = index;
        this.bulk = bulk;
        this.fresh = fresh;
    }

    /** Articles whose story was changed here. */
    Set<String> moved() {
        return moved;
    }

    /** Takes the articles that became a story of their own because their first is gone, and so have to look for near-duplicates. */
    Set<String> takeLoose() {
        Set<String> taken = new LinkedHashSet<>(loose);
        loose.clear();
        return taken;
    }

    /** Two near-duplicates. */
    record Edge(String one, String other) {}

    /** Joins the stories of all pairs. */
    void join(List<Edge> edges) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        edges.forEach(edge -> {
            names.add(edge.one);
            names.add(edge.other);
        });
        Set<String> joined = new LinkedHashSet<>();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<Member, String> changes = changes(edges, paths(names));
            if (changes.isEmpty()) {
                straighten(joined);
                return;
            }
            joined.addAll(point(changes));
        }
        throw new IOException("stories did not settle in " + MOST_ROUNDS + " rounds");
    }

    /** The firsts that are to point to others, so that all pairs have one first. */
    private static Map<Member, String> changes(List<Edge> edges, Paths paths) {
        Map<Member, Member> parents = new LinkedHashMap<>();
        for (Edge edge : edges) {
            Member one = paths.first(edge.one);
            Member other = paths.first(edge.other);
            if (one != null && other != null) {
                Member low = find(parents, one);
                Member high = find(parents, other);
                if (!low.equals(high)) {
                    boolean swap = Member.FIRST.compare(low, high) > 0;
                    parents.put(swap ? low : high, swap ? high : low);
                }
            }
        }
        Map<Member, String> changes = new LinkedHashMap<>();
        parents.keySet()
                .forEach(first -> changes.put(first, find(parents, first).article()));
        return changes;
    }

    private static Member find(Map<Member, Member> parents, Member member) {
        Member at = member;
        Member next = parents.get(at);
        while (next != null) {
            at = next;
            next = parents.get(at);
        }
        return at;
    }

    /** Points articles that are no firsts, and all that point to them, straight to the first of their story. */
    void straighten(Collection<String> articles) throws IOException {
        if (articles.isEmpty()) {
            return;
        }
        straightenEach(articles);
        Set<String> joined = new LinkedHashSet<>();
        index.get(articles).values().stream()
                .filter(member -> !member.isFirst())
                .forEach(member -> joined.add(member.article()));
        Set<String> done = new HashSet<>();
        while (!joined.isEmpty()) {
            // a member that was added to one of them while it was a first is seen now at the latest
            index.refresh();
            List<String> left =
                    index.members(joined, joined).stream().map(Member::article).toList();
            if (!done.addAll(left)) {
                return;
            }
            straightenEach(left);
        }
    }

    /** Points each straight to the first of its story, until a look finds them so. */
    private void straightenEach(Collection<String> articles) throws IOException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Paths paths = paths(articles);
            Map<Member, String> changes = new LinkedHashMap<>();
            for (String article : articles) {
                Member member = paths.members.get(article);
                Member first = paths.first(article);
                if (member != null && first != null && !member.story().equals(first.article())) {
                    changes.put(member, first.article());
                }
            }
            if (changes.isEmpty()) {
                return;
            }
            point(changes);
        }
        throw new IOException("stories did not settle in " + MOST_ROUNDS + " rounds");
    }

    /** Makes each a story of its own that is to look for near-duplicates again; returns those that nobody changed in the meantime. */
    Set<String> loosen(Collection<Member> members) throws IOException {
        Set<String> loosened = new LinkedHashSet<>();
        Map<Member, String> changes = new LinkedHashMap<>();
        members.forEach(member -> {
            loose.add(member.article());
            if (member.isFirst()) {
                loosened.add(member.article());
            } else {
                changes.put(member, member.article());
            }
        });
        loosened.addAll(point(changes));
        return loosened;
    }

    /** Points members elsewhere, unless others did so since they were read; returns those that now point there. */
    private Set<String> point(Map<Member, String> changes) throws IOException {
        List<Document> documents = new ArrayList<>();
        changes.forEach((member, story) -> documents.add(Document.patch(
                Kind.SIGNATURES,
                member.article(),
                Json.of("story", story, "pending", !fresh.contains(member.article())),
                member.version())));
        Map<Document, Failure> failed = bulk.write(documents);
        Set<String> done = new LinkedHashSet<>();
        for (Document document : documents) {
            Failure failure = failed.get(document);
            if (failure == null) {
                done.add(document.id());
            } else if (!failure.isConflict() && !failure.isMissing()) {
                failure.raise();
            }
        }
        moved.addAll(done);
        return done;
    }

    /** Members and all that they lead to. */
    private record Paths(Map<String, Member> members) {

        /** The first of an article's story; null where the article is gone. */
        @Nullable
        Member first(String article) {
            Member at = members.get(article);
            while (at != null && !at.isFirst()) {
                at = members.get(at.story());
            }
            return at;
        }
    }

    /** Reads members and all that they lead to; one that leads to nothing, or to itself by others, becomes a story of its own. */
    private Paths paths(Collection<String> articles) throws IOException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Map<String, Member> members = new HashMap<>();
            Set<String> next = new LinkedHashSet<>(articles);
            while (!next.isEmpty()) {
                Map<String, Member> read = index.get(next);
                members.putAll(read);
                next = new LinkedHashSet<>();
                for (Member member : read.values()) {
                    if (!members.containsKey(member.story())) {
                        next.add(member.story());
                    }
                }
                next.removeIf(id -> members.containsKey(id));
            }
            List<Member> astray = astray(members);
            if (astray.isEmpty()) {
                return new Paths(members);
            }
            loosen(astray);
        }
        throw new IOException("stories did not settle in " + MOST_ROUNDS + " rounds");
    }

    private static List<Member> astray(Map<String, Member> members) {
        List<Member> astray = new ArrayList<>();
        Set<String> sound = new HashSet<>();
        for (Member member : members.values()) {
            Set<String> path = new LinkedHashSet<>();
            Member at = member;
            while (!at.isFirst() && !sound.contains(at.article())) {
                Member to = members.get(at.story());
                if (!path.add(at.article()) || to == null) {
                    astray.add(at);
                    break;
                }
                at = to;
            }
            sound.addAll(path);
        }
        return astray;
    }
}

package dateline.index.story;

import dateline.index.bulk.BulkWriter;
import dateline.index.bulk.ChildIds;
import dateline.index.bulk.Document;
import dateline.index.bulk.Failure;
import dateline.index.bulk.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The copies of an article's story in its documents. Safe for any number of threads. */
final class Copies {
    /** 64 articles' documents at once: with 70 documents each, some 5,000 small changes. */
    private static final int COPIED = 64;

    /** 1,000 times changed by others while copying: that is no race but a fault. */
    private static final int MOST_ROUNDS = 1000;

    private final StoryIndex index;
    private final BulkWriter bulk;

    Copies(StoryIndex index, BulkWriter bulk) {
        this.index = index;
        this.bulk = bulk;
    }

    /** Gives the story of articles to all their documents. */
    void write(Set<String> articles) throws IOException {
        List<String> all = List.copyOf(articles);
        for (int from = 0; from < all.size(); from += COPIED) {
            writeSome(all.subList(from, Math.min(all.size(), from + COPIED)));
        }
    }

    private void writeSome(List<String> articles) throws IOException {
        Collection<String> left = articles;
        for (int round = 0; round < MOST_ROUNDS && !left.isEmpty(); round++) {
            List<Document> copies = new ArrayList<>();
            Map<Document, String> owners = new HashMap<>();
            Collection<Member> members = index.get(left).values();
            for (Member member : members) {
                of(member).forEach(copy -> {
                    copies.add(copy);
                    owners.put(copy, member.article());
                });
            }
            Set<String> missing = new HashSet<>();
            for (Map.Entry<Document, Failure> failed : bulk.write(copies).entrySet()) {
                if (!failed.getValue().isMissing()) {
                    failed.getValue().raise();
                }
                missing.add(owners.get(failed.getKey()));
            }
            left = written(members, missing);
        }
    }

    /**
     * Marks that the copies are as they should be. Where some are missing, whoever is writing them just now is to see that they may be
     * wrong. Returns those whose story others changed in the meantime.
     */
    private List<String> written(Collection<Member> members, Set<String> missing) throws IOException {
        List<Document> marks = members.stream()
                .map(member -> Document.patch(
                        Kind.SIGNATURES,
                        member.article(),
                        Json.of("pending", missing.contains(member.article())),
                        member.version()))
                .toList();
        List<String> changed = new ArrayList<>();
        for (Map.Entry<Document, Failure> failed : bulk.write(marks).entrySet()) {
            if (failed.getValue().isConflict()) {
                changed.add(failed.getKey().id());
            } else if (!failed.getValue().isMissing()) {
                failed.getValue().raise();
            }
        }
        return changed;
    }

    /** The changes that give an article's documents its story. */
    private static List<Document> of(Member member) {
        String story = Json.of("story", member.story());
        List<Document> copies = new ArrayList<>();
        copies.add(Document.patch(Kind.ARTICLES, member.article(), story, null));
        for (int i = 0; i < member.mentions(); i++) {
            copies.add(Document.patch(Kind.MENTIONS, ChildIds.mention(member.article(), i), story, null));
        }
        for (int i = 0; i < member.events(); i++) {
            copies.add(Document.patch(Kind.EVENTS, ChildIds.event(member.article(), i), story, null));
        }
        return copies;
    }
}

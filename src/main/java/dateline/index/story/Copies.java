package dateline.index.story;

import dateline.index.bulk.ChildIds;
import dateline.index.bulk.Document;
import dateline.index.bulk.Kind;
import java.util.ArrayList;
import java.util.List;

/** The documents that carry an article's story. */
final class Copies {
    private Copies() {}

    /** The changes that give it to them. */
    static List<Document> of(Member member) {
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

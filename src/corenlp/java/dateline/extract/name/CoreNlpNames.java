package dateline.extract.name;

import dateline.extract.model.Mention;
import dateline.extract.text.Sentence;
import dateline.extract.text.Text;
import dateline.extract.text.Token;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Stanford CoreNLP's recogniser of names (a conditional random field trained on CoNLL 2003, four classes), over our own sentences and
 * tokens; roles and fullest forms are found as by the built-in engine. Slower by far and more accurate; GPL-3, and so only in builds
 * with the profile {@code corenlp}. Reads its model (18 MB) from the class path when it is made. Safe for any number of threads.
 */
public final class CoreNlpNames implements NameEngine {
    private static final String MODEL = "/edu/stanford/nlp/models/ner/english.conll.4class.distsim.crf.ser.gz";

    /** Words before a name that may belong to its title: "Deputy Prime Minister of". */
    private static final int LONGEST_TITLE = 4;

    private final CRFClassifier<CoreLabel> recogniser = load();
    private final NameWords words = new NameWords();

    private static CRFClassifier<CoreLabel> load() {
        try (InputStream model = CoreNlpNames.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException("not on the class path: " + MODEL);
            }
            return CRFClassifier.getClassifier(new BufferedInputStream(new GZIPInputStream(model)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String id() {
        return "corenlp";
    }

    @Override
    public List<Mention> find(List<Text> fields) {
        List<Named> named = new ArrayList<>();
        for (Text text : fields) {
            for (Sentence sentence : text.sentences()) {
                int first = sentence.firstToken();
                for (int i = first + 1; i <= sentence.endToken(); i++) {
                    if (i == sentence.endToken() || isLineBreak(text, i)) {
                        read(text, first, i, named);
                        first = i;
                    }
                }
            }
        }
        return new FullestForms(named).mentions(named);
    }

    /** The recogniser learned from texts in which a line is a paragraph. */
    private static boolean isLineBreak(Text text, int index) {
        int newline = text.chars().indexOf('\n', text.token(index - 1).end());
        return newline >= 0 && newline < text.token(index).start();
    }

    private void read(Text text, int first, int end, List<Named> named) {
        List<CoreLabel> labels = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = first; i < end; i++) {
            starts.add(i);
            // it learned from words with their hyphens
            StringBuilder word = new StringBuilder(text.token(i).text());
            while (i + 2 < end && isJoined(text, i + 1) && text.token(i + 1).is("-") && isJoined(text, i + 2)) {
                word.append('-').append(text.token(i + 2).text());
                i += 2;
            }
            CoreLabel label = new CoreLabel();
            label.setWord(word.toString());
            labels.add(label);
        }
        starts.add(end);
        if (labels.isEmpty()) {
            return;
        }
        List<CoreLabel> told = recogniser.classifySentence(labels);
        int at = 0;
        while (at < told.size()) {
            String kind = told.get(at).get(CoreAnnotations.AnswerAnnotation.class);
            int to = at + 1;
            while (to < told.size() && kind.equals(told.get(to).get(CoreAnnotations.AnswerAnnotation.class))) {
                to++;
            }
            boolean person = kind.equals("PERSON");
            if (person || kind.equals("ORGANIZATION")) {
                named.add(new Named(run(text, starts.get(at), starts.get(to), first, person), person));
            }
            at = to;
        }
    }

    private static boolean isJoined(Text text, int index) {
        Token token = text.token(index);
        return !token.spaceBefore();
    }

    private Run run(Text text, int first, int end, int sentence, boolean person) {
        String role = person ? role(text, first, sentence) : null;
        return new Run(text, first, end, role == null ? "" : role);
    }

    /** The title that ends where the name begins. */
    private @Nullable String role(Text text, int name, int sentence) {
        for (int from = Math.max(sentence, name - LONGEST_TITLE); from < name; from++) {
            var title = words.title(text, from);
            if (title != null && title.endToken() == name) {
                return text.span(from, name - 1).text();
            }
        }
        return null;
    }
}

package com.digidoc.setup.redaction;

import com.digidoc.setup.host.Host;
import com.digidoc.setup.text.Messages;
import com.digidoc.setup.text.Secret;
import com.digidoc.setup.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of texts what gives something away, and counts what it took. A secret is replaced by its shape:
 * {@code ‹password: 12 characters, has @, not percent-encoded›}. Takes time that grows with a text's length and no faster.
 * For one thread at a time.
 */
public final class Redaction {
    private static final Pattern MARK = Pattern.compile("‹[^‹›\\n]{1,200}›");

    private final Person person;
    private final Optional<Pseudonyms> pseudonyms;
    private final InPlace inPlace;
    private final Secrets secrets = new Secrets();
    private final Map<Rule, Integer> counts = new LinkedHashMap<>();

    private Redaction(Person person, Optional<Pseudonyms> pseudonyms, InPlace inPlace) {
        this.person = person;
        this.pseudonyms = pseudonyms;
        this.inPlace = inPlace;
    }

    /** What is written in the place of what was found. */
    private interface InPlace {
        String of(Rule rule, String was);
    }

    /** A text with {@code ***} for each secret: for the person's own screen, and for what the assistant writes. */
    public static String masked(String text) {
        return FirstLook.suspects(text) ? masking().hide(text) : text;
    }

    /** The same for everything that was put into a text. */
    public static Text masked(Text text) {
        return masking().hide(text);
    }

    /**
     * Whether a setting's value is a secret by the setting's name.
     *
     * @param name such as {@code mail.smtp_password}
     */
    public static boolean secret(String name, String value) {
        return NamedValues.secret(name, value);
    }

    private static Redaction masking() {
        return new Redaction(Person.NOBODY, Optional.empty(), (rule, was) -> Secret.MASK);
    }

    /**
     * Hides secrets by their shape, the home folder and the person's name: for what others are going to see.
     *
     * @param pseudonyms whether hosts get names that tell nothing, too
     */
    public static Redaction forOthers(Host host, Messages messages, boolean pseudonyms) {
        return new Redaction(
                Person.of(host),
                pseudonyms ? Optional.of(new Pseudonyms()) : Optional.empty(),
                (rule, was) -> Shape.of(rule.kind(), was, messages));
    }

    /**
     * What was hidden by one rule.
     *
     * @param rule its stable name
     * @param what it hides, in one sentence
     * @param count how often
     */
    public record Hidden(String rule, Text what, int count) {}

    /** Hides a secret wherever it stands from now on, however it is encoded there. */
    public void know(String secret) {
        secrets.know(secret);
        secrets.know(View.percentDecoded(secret));
    }

    /** Gives a host its name, if hosts get any. */
    public void knowHost(String host) {
        pseudonyms.ifPresent(names -> names.learn(host));
    }

    /** Reads a text for secrets and hosts to hide wherever they stand from now on. */
    public void learn(String text) {
        learn(View.of(text), hiddenAlready(text));
        pseudonyms.ifPresent(names -> names.learnFrom(text));
    }

    /** Where the rules for secrets find one; each is known from now on, wherever it stands. */
    private List<Span> learn(List<View> views, BitSet hidden) {
        var spans = new ArrayList<Span>();
        for (View view : views) {
            int rank = 0;
            for (Rule rule : Rule.SECRETS) {
                collect(view, rule, rank++, rule.finder(), spans, hidden).forEach(secrets::learn);
            }
        }
        return spans;
    }

    /** The text without what gives something away. A text that was hidden already stays as it is. */
    public String hide(String text) {
        pseudonyms.ifPresent(names -> names.learnFrom(text));
        var out = new StringBuilder(text.length());
        int copied = 0;
        for (Span span : merged(found(text))) {
            String was = text.substring(span.start, span.end);
            out.append(text, copied, span.start).append(inPlaceOf(span.rule, was));
            counts.merge(span.rule, 1, Integer::sum);
            copied = span.end;
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** A text whose own words stay as they are, and what was put into it is hidden where it gives something away. */
    public Text hide(Text text) {
        return new Text(
                text.key(),
                text.arguments().stream()
                        .map(argument -> switch (argument) {
                            case Text inner -> (Object) hide(inner);
                            case String words -> hide(words);
                            default -> argument;
                        })
                        .toList());
    }

    private String inPlaceOf(Rule rule, String was) {
        if (rule == Person.HOME) {
            return "~";
        }
        return rule == Pseudonyms.RULE ? pseudonyms.orElseThrow().name(was) : inPlace.of(rule, was);
    }

    /** What was hidden so far, in the order of the rules. */
    public List<Hidden> hidden() {
        return rules().filter(counts::containsKey)
                .map(rule -> new Hidden(rule.name(), rule.what(), counts.get(rule)))
                .toList();
    }

    /** Those for secrets come first: of two that meet, the earlier one says what stands there. */
    private static Stream<Rule> rules() {
        return Stream.concat(Rule.SECRETS.stream(), Stream.of(Rule.KNOWN, Person.HOME, Person.NAME, Pseudonyms.RULE));
    }

    private record Span(int start, int end, Rule rule, int rank) implements Comparable<Span> {
        @Override
        public int compareTo(Span other) {
            return start != other.start ? Integer.compare(start, other.start) : Integer.compare(rank, other.rank);
        }
    }

    /** The characters of what stands in a secret's place since an earlier time. */
    private static BitSet hiddenAlready(String text) {
        var hidden = new BitSet();
        MARK.matcher(text).results().forEach(mark -> hidden.set(mark.start(), mark.end()));
        return hidden;
    }

    private List<Span> found(String text) {
        BitSet hidden = hiddenAlready(text);
        List<View> views = View.of(text);
        List<Span> spans = learn(views, hidden);
        for (View view : views) {
            int rank = Rule.SECRETS.size();
            collect(view, Rule.KNOWN, rank++, secrets::find, spans, hidden);
            collect(view, Person.HOME, rank++, person::findHomes, spans, hidden);
            collect(view, Person.NAME, rank++, person::findNames, spans, hidden);
            Rule.Finder hosts = (part, found) -> pseudonyms.ifPresent(names -> names.find(part, found));
            collect(view, Pseudonyms.RULE, rank, hosts, spans, hidden);
        }
        return spans;
    }

    /** Adds what a finder finds and was not hidden already; gives those words. */
    private static List<String> collect(
            View view, Rule rule, int rank, Rule.Finder finder, List<Span> spans, BitSet hidden) {
        var words = new ArrayList<String>();
        finder.find(view.text(), (start, end) -> {
            var span = new Span(view.origin(start), view.origin(end), rule, rank);
            if (start < end && hidden.nextClearBit(span.start) < span.end) {
                spans.add(span);
                words.add(view.text().substring(start, end));
            }
        });
        return words;
    }

    /** Stretches that overlap become one. */
    private static List<Span> merged(List<Span> spans) {
        Collections.sort(spans);
        var merged = new ArrayList<Span>();
        for (Span span : spans) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || span.start >= last.end) {
                merged.add(span);
            } else {
                Span first = span.rank < last.rank ? span : last;
                merged.set(
                        merged.size() - 1, new Span(last.start, Math.max(last.end, span.end), first.rule, first.rank));
            }
        }
        return merged;
    }
}

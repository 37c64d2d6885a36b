package plumbline.reader;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.ScalarNode;
import plumbline.charter.Citation;
import plumbline.charter.Id;
import plumbline.charter.Markdown;
import plumbline.charter.Reference;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;

/** Makes values of scalars: words, ids, and everything that is written as one text or number. */
final class ScalarBinder {

  private final YamlText file;
  private final PathRule paths;
  private final Names names;
  private final Findings findings;

  ScalarBinder(YamlText file, PathRule paths, Names names, Findings findings) {
    this.file = file;
    this.paths = paths;
    this.names = names;
    this.findings = findings;
  }

  /** The value, of the type that the component has; absent, with a finding, if it is none. */
  Optional<Object> bind(Shape.Key key, Shape shape, ScalarNode node) {
    if (shape instanceof Shape.Word word) {
      return word(key, word, node);
    } else if (shape instanceof Shape.IdText id) {
      return id(key, id, node);
    }
    return plain(key, ((Shape.Plain) shape).scalar(), node);
  }

  private Optional<Object> word(Shape.Key key, Shape.Word shape, ScalarNode node) {
    String written = node.getValue();
    Object constant = shape.constants().get(written);
    if (constant != null) {
      return Optional.of(constant);
    }
    List<String> known = List.copyOf(shape.constants().keySet());
    Finding finding =
        Finding.of(
            Code.UNKNOWN_WORD,
            file.span(node),
            "`" + key.name() + "` cannot be " + Words.quoted(written));
    NearName.of(written, known)
        .map(near -> finding.help("did you mean `" + near + "`?"))
        .or(() -> Optional.of(finding))
        .map(helped -> helped.help("it is one of " + Words.list(known)))
        .ifPresent(findings::add);
    return Optional.empty();
  }

  private Optional<Object> id(Shape.Key key, Shape.IdText shape, ScalarNode node) {
    String written = node.getValue();
    Span place = file.span(node);
    if (!key.refers() && !wellSpelt(shape.kind(), shape.style(), written, place)) {
      names.leaveOut(Optional.of(make(shape, written)));
      String mended = shape.style().mend(written);
      if (!mended.isEmpty()) {
        names.leaveOut(Optional.of(make(shape, mended)));
      }
      return Optional.empty();
    }
    Id id = make(shape, written);
    if (key.refers()) {
      names.refer(Reference.to(id), place, key.earlierToo());
    } else if (key.name().equals("previously")) {
      names.previously(id, place);
    }
    return Optional.of(id);
  }

  /** Whether an id is spelt as ids of its kind are; if not, that is reported. */
  boolean wellSpelt(String kind, IdStyle style, String written, Span place) {
    if (style.fits(written)) {
      return true;
    }
    Finding finding =
        Finding.of(Code.BAD_ID, place, Words.quoted(written) + " is no id of a " + kind)
            .help("such an id has " + style.rule());
    String mended = style.mend(written);
    findings.add(mended.isEmpty() ? finding : finding.help("perhaps `" + mended + "`"));
    return false;
  }

  static Id make(Shape.IdText shape, String value) {
    return Records.make(shape.type(), new Class<?>[] {String.class}, new Object[] {value});
  }

  private Optional<Object> plain(Shape.Key key, Scalar scalar, ScalarNode node) {
    if (scalar.equals(Scalar.FILES) || scalar.equals(Scalar.FILE)) {
      Optional<String> objection = paths.objection(file.name(), node.getValue());
      if (objection.isPresent()) {
        findings.add(
            Finding.of(
                    Code.PATH_OUTSIDE,
                    file.span(node),
                    Words.quoted(node.getValue()) + " " + objection.get())
                .help("write it like `" + scalar.likeThis() + "`"));
        return Optional.empty();
      }
    }
    Optional<String> help = Optional.empty();
    if (!node.getValue().isEmpty()) {
      boolean taken = scalar.takes(node.getTag());
      ScalarParser.Parsed parsed =
          scalar
              .parser()
              .parse(new ScalarParser.Written(node.getValue(), () -> file.placement(node)));
      if (taken && parsed instanceof ScalarParser.Parsed.Good good) {
        refer(key, good.value(), node);
        if (scalar.equals(Scalar.LINKED_TEXT)) {
          Markdown text = (Markdown) good.value();
          new LinkReading(file.name(), names, findings).refer(text, file.placement(node)::span);
        }
        return Optional.of(good.value());
      }
      help =
          parsed instanceof ScalarParser.Parsed.Bad bad
              ? bad.help()
              : isQuoted(node) ? Optional.of("write it without the quotes") : Optional.empty();
    }
    findings.add(refusal(key, scalar, node, help));
    return Optional.empty();
  }

  private static boolean isQuoted(ScalarNode node) {
    return node.getScalarStyle() == DumperOptions.ScalarStyle.DOUBLE_QUOTED
        || node.getScalarStyle() == DumperOptions.ScalarStyle.SINGLE_QUOTED;
  }

  private void refer(Shape.Key key, Object value, ScalarNode node) {
    if (value instanceof Reference reference) {
      names.refer(reference, file.span(node), key.earlierToo());
    } else if (value instanceof Citation citation) {
      citation.reference().ifPresent(reference -> names.refer(reference, file.span(node), false));
    }
  }

  private Finding refusal(Shape.Key key, Scalar scalar, ScalarNode node, Optional<String> help) {
    String message =
        "`" + key.name() + "` wants " + scalar.what() + ", not " + Words.quoted(node.getValue());
    Finding finding = Finding.of(Code.BAD_VALUE, file.span(node), message);
    Finding helped = help.map(finding::help).orElse(finding);
    return scalar.likeThis().isEmpty() || help.isPresent()
        ? helped
        : helped.help("write it like `" + scalar.likeThis() + "`");
  }
}

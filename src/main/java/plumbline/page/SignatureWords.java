package plumbline.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.SignOffs.SignOff;
import plumbline.history.signoff.Proof;
import plumbline.history.signoff.Signature;
import plumbline.history.signoff.SignedText;
import plumbline.page.part.Phrase;
import plumbline.page.part.Table;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Tells how a signature stands. */
final class SignatureWords {

  private final Voice voice;

  SignatureWords(Voice voice) {
    this.voice = voice;
  }

  /** {@code Tom Reyes, 3 November 2026}; empty where nobody signed. */
  Phrase who(Signature signature) {
    return signature.line().map(this::who).orElse(Phrase.NONE);
  }

  private Phrase who(SignOff line) {
    return voice.person(line.by()).then(", " + voice.dates().day(line.on()));
  }

  /** A cell with who signed, and below it when. */
  Table.Cell by(Signature signature) {
    return new Table.Text(
        signature.line().map(line -> voice.person(line.by())).orElse(Phrase.of("–")),
        signature.line().map(line -> voice.dates().day(line.on())).orElse(""));
  }

  /** A cell with how it stands. */
  Table.Cell state(Signature signature) {
    return new Table.Mark(Optional.of(verdict(signature)));
  }

  /** How it stands in a word or two, and why where that is not plain. */
  Verdict verdict(Signature signature) {
    String word = voice.say("signature." + word(signature));
    return switch (signature.standing()) {
      case SIGNED -> new Verdict(Tone.GOOD, word, proven(signature.proof()));
      case UNPROVEN -> new Verdict(Tone.NONE, word, unproven((Proof.Unknown) signature.proof()));
      case STALE -> new Verdict(Tone.WARN, word, voice.say("signature.stale.why"));
      case VOID -> new Verdict(Tone.BAD, word, worthless(signature));
      case MISSING -> new Verdict(Tone.WARN, word, "");
    };
  }

  private static String word(Signature signature) {
    return signature.standing().name().toLowerCase(Locale.ROOT);
  }

  private String proven(Proof proof) {
    if (proof instanceof Proof.Proven proven) {
      String key =
          proven.by() == Proof.By.KEY ? "signature.proven.key" : "signature.proven.address";
      return voice.say(key, proven.commit());
    }
    return "";
  }

  private String unproven(Proof.Unknown unknown) {
    return voice.say(
        switch (unknown.why()) {
          case NO_REPOSITORY -> "signature.unproven.no-repository";
          case SHALLOW -> "signature.unproven.shallow";
          case NOT_COMMITTED -> "signature.unproven.not-committed";
          case NOT_LOOKED -> "signature.unproven.not-looked";
        });
  }

  private String worthless(Signature signature) {
    if (signature.proof() instanceof Proof.Refuted refuted) {
      return voice.say(
          switch (refuted.why()) {
            case OTHER_AUTHOR -> "signature.void.other-author";
            case UNSIGNED -> "signature.void.unsigned";
            case OTHER_KEY -> "signature.void.other-key";
            case BROKEN_SIGNATURE -> "signature.void.broken";
          },
          refuted.commit(),
          refuted.author());
    }
    return signature.text().filter(SignedText.Nowhere.class::isInstance).isPresent()
        ? voice.say("signature.void.digest")
        : voice.say("signature.void.signer", voice.team(signature.team()));
  }

  /** Who signed in a sentence, and who did not. */
  String sentence(List<Signature> signatures) {
    long asked = signatures.stream().filter(Signature::asked).count();
    long open = signatures.stream().filter(Signature::isOpen).count();
    if (asked == 0) {
      return voice.say("signatures.unasked");
    }
    if (asked == 1 && open == 1) {
      return voice.say("signatures.only-open");
    }
    return open == 0
        ? voice.count("signatures.whole", asked)
        : voice.count("signatures.open", open, voice.numbers().count(asked));
  }

  /** Why what changed since cannot be shown; absent where it can. */
  Optional<String> untold(Signature signature) {
    return signature
        .text()
        .filter(SignedText.OutOfReach.class::isInstance)
        .map(
            text ->
                voice.say(
                    switch (((SignedText.OutOfReach) text).why()) {
                      case NO_REPOSITORY -> "signature.since.no-repository";
                      case SHALLOW -> "signature.since.shallow";
                      case NOT_LOOKED -> "signature.since.not-looked";
                    }));
  }
}

package plumbline.history.signoff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Reference;
import plumbline.charter.SignOffs.SignOff;
import plumbline.charter.Team;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;
import plumbline.diff.EntityPlaces;
import plumbline.diff.Signable;

/** What is wrong with the signatures of a charter. */
public final class SignatureFindings {

  private final Charter charter;
  private final Signatures signatures;
  private final Findings findings = new Findings();

  private SignatureFindings(Charter charter, Signatures signatures) {
    this.charter = charter;
    this.signatures = signatures;
  }

  /** What is wrong with the signatures of a charter, in file order. */
  public static List<Finding> of(Charter charter, Signatures signatures) {
    SignatureFindings work = new SignatureFindings(charter, signatures);
    work.repeated();
    charter.signatures().forEach(work::line);
    signatures.all().forEach(work::signature);
    return work.findings.inFileOrder();
  }

  /**
   * Those that do not merely follow from an error: while what a signature is of, or something that
   * it rests on, is in error, it may mean something else only until that is mended.
   *
   * @param findings of these signatures
   * @param errors found in the charter or its data
   */
  public static List<Finding> withoutFollowing(
      List<Finding> findings, Charter charter, Signatures signatures, List<Finding> errors) {
    if (errors.isEmpty() || findings.stream().noneMatch(SignatureFindings::isStale)) {
      return findings;
    }
    EntityPlaces places = EntityPlaces.of(charter);
    Set<String> inError =
        errors.stream()
            .flatMap(error -> places.at(error.span()).stream())
            .collect(Collectors.toSet());
    Set<Span> following =
        charter.signatures().stream()
            .filter(line -> signatures.restsOnAny(line, inError))
            .map(line -> line.origin().span())
            .collect(Collectors.toSet());
    return findings.stream()
        .filter(finding -> !(isStale(finding) && following.contains(finding.span())))
        .toList();
  }

  private static boolean isStale(Finding finding) {
    return finding.code() == Code.SIGNATURE_STALE;
  }

  private void repeated() {
    Map<String, Span> first = new HashMap<>();
    for (SignOff line : charter.signatures()) {
      String key =
          signatures.what(line).map(Signable::reference).orElse(line.entity())
              + " "
              + signatures.team(line.team()).map(Team::id).orElse(line.team());
      Span other = first.putIfAbsent(key, line.origin().span());
      if (other != null) {
        findings.add(
            Finding.of(
                    Code.SIGNED_TWICE,
                    line.origin().span(),
                    "team `" + line.team() + "` signs " + named(line.entity()) + " twice")
                .help("the first line is at " + other + "; keep the newer one"));
      }
    }
  }

  private void line(SignOff line) {
    Optional<Signable> what = signatures.what(line);
    if (what.isEmpty()) {
      findings.add(
          Finding.of(
                  Code.NOT_SIGNABLE,
                  line.origin().of("entity"),
                  "a " + line.entity().kind() + " is not signed")
              .help("goals, constraints, metrics, channels, incentives and decisions are"));
      return;
    }
    if (!signatures.mayBeSigned(line)) {
      findings.add(
          Finding.of(
                  Code.SIGNER_NOT_IN_TEAM,
                  line.origin().of("by"),
                  "`"
                      + line.by()
                      + "` signs for team `"
                      + line.team()
                      + "` without belonging to it")
              .help("let one of the team sign: " + signCommand(what.get(), line.team().value())));
    }
    if (signatures.isInFuture(line)) {
      findings.add(
          Finding.of(
              Code.SIGNED_IN_FUTURE,
              line.origin().of("on"),
              "a signature cannot be of a day to come: " + line.on()));
    }
    proof(line);
  }

  private void proof(SignOff line) {
    Proof proof = signatures.proof(line);
    String who = "`" + line.by() + "`";
    if (proof instanceof Proof.Refuted refuted) {
      String what =
          switch (refuted.why()) {
            case OTHER_AUTHOR -> " is by " + refuted.author();
            case UNSIGNED -> " is not signed with a key";
            case OTHER_KEY -> " is signed with a key that is not listed for " + who;
            case BROKEN_SIGNATURE -> " carries a signature that does not fit it";
          };
      findings.add(
          Finding.of(
                  Code.SIGNATURE_REFUTED,
                  line.origin().span(),
                  "this is not proven to be the signature of "
                      + who
                      + ": commit "
                      + refuted.commit()
                      + ", which adds the line,"
                      + what)
              .help("let " + who + " take the line out, sign, and commit it"));
    } else if (proof instanceof Proof.Unknown unknown) {
      String why =
          switch (unknown.why()) {
            case NO_REPOSITORY -> "the charter lies in no git repository";
            case SHALLOW -> "the commit that adds the line is not in this shallow clone";
            case NOT_COMMITTED -> "the line is not committed yet";
            case NOT_LOOKED -> "the history was not looked at";
          };
      Finding finding =
          Finding.of(
              Code.SIGNATURE_UNPROVEN,
              line.origin().span(),
              "the signature of " + who + " cannot be verified: " + why);
      findings.add(
          switch (unknown.why()) {
            case SHALLOW -> finding.help("fetch the history: `git fetch --unshallow`");
            case NOT_COMMITTED -> finding.help("let " + who + " commit it");
            case NO_REPOSITORY, NOT_LOOKED -> finding;
          });
    }
  }

  private void signature(Signature signature) {
    Signable what = signature.what();
    if (signature.line().isEmpty()) {
      findings.add(
          Finding.of(
                  Code.SIGNATURE_MISSING,
                  place(signature),
                  named(what.reference()) + " is not signed by team `" + signature.team() + "`")
              .help(signCommand(what, signature.team().value())));
      return;
    }
    SignOff line = signature.line().orElseThrow();
    if (!signature.asked()) {
      findings.add(
          Finding.of(
                  Code.SIGNED_UNASKED,
                  line.origin().of("team"),
                  "team `"
                      + line.team()
                      + "` signs "
                      + named(line.entity())
                      + " without being asked")
              .help("name the team in its `sign_off`, or take the line out"));
    }
    signature.text().ifPresent(text -> outdated(signature, line, text));
  }

  private void outdated(Signature signature, SignOff line, SignedText text) {
    Optional<Signable> otherwise = signatures.otherwise(line);
    String again = signCommand(signature.what(), signature.team().value());
    if (otherwise.isPresent()) {
      findings.add(
          Finding.of(
                  Code.DIGEST_OF_ANOTHER,
                  line.origin().of("digest"),
                  "this is the digest of "
                      + named(otherwise.get().reference())
                      + ", not of "
                      + named(line.entity()))
              .help(again));
    } else if (text instanceof SignedText.Nowhere) {
      findings.add(
          Finding.of(
                  Code.DIGEST_UNKNOWN,
                  line.origin().of("digest"),
                  "no version of " + named(line.entity()) + " has this digest: it was altered")
              .help(again));
    } else {
      findings.add(stale(signature, line, text).help(again));
    }
  }

  private static Finding stale(Signature signature, SignOff line, SignedText text) {
    Finding finding =
        Finding.of(
            Code.SIGNATURE_STALE,
            line.origin().span(),
            named(line.entity())
                + " means something else than what team `"
                + line.team()
                + "` signed on "
                + line.on());
    if (text instanceof SignedText.Found found) {
      String fields =
          String.join(
              ", ",
              signature.since().stream()
                  .map(
                      change ->
                          change.entity().reference()
                              + (change.field().isEmpty() ? "" : " `" + change.field() + "`"))
                  .distinct()
                  .toList());
      return finding.help("changed since commit " + found.commit() + ": " + fields);
    }
    return finding.help(
        switch (((SignedText.OutOfReach) text).why()) {
          case NO_REPOSITORY -> "what was signed cannot be shown: there is no git repository";
          case SHALLOW ->
              "what was signed cannot be shown in this shallow clone: `git fetch --unshallow`";
          case NOT_LOOKED -> "what was signed was not looked for";
        });
  }

  private static Span place(Signature signature) {
    int index = signature.what().teams().indexOf(signature.team());
    return signature.what().origin().of("sign_off", index);
  }

  private static String named(Reference reference) {
    return reference.kind() + " `" + reference.id() + "`";
  }

  private static String signCommand(Signable what, String team) {
    return "`plumbline sign " + what.reference() + " --for " + team + "`";
  }
}

package plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.TeamId;
import plumbline.charter.Weight;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Severity;
import plumbline.diff.Change;
import plumbline.page.Compared;
import plumbline.page.DiffPage;
import plumbline.page.Words;

/**
 * A change of the charter as remarks: what changes, what stood in the way, what is newly found.
 *
 * <p>A change of meaning is a warning, as somebody must sign; all others are notes.
 */
public final class ChangeRemarks {

  private ChangeRemarks() {}

  /** All of it, in the order of the page of the change. */
  public static List<Remark> of(Compared compared, Words words) {
    List<Remark> remarks = new ArrayList<>();
    List<String> sentences = DiffPage.sentences(compared.changes(), compared, words);
    for (int i = 0; i < sentences.size(); i++) {
      Change change = compared.changes().get(i);
      remarks.add(remark(change, sentences.get(i), compared));
    }
    List<Change> accepted = compared.accepted().stream().map(Compared.Accepted::change).toList();
    List<String> told = DiffPage.sentences(accepted, compared, words);
    for (int i = 0; i < told.size(); i++) {
      Compared.Accepted one = compared.accepted().get(i);
      String sentence = one.by().told(compared.charter());
      remarks.add(remark(one.change(), told.get(i), compared).accepted(sentence));
    }
    for (List<Finding> findings :
        List.of(compared.notComputed(), compared.conflicts(), compared.findings())) {
      findings.stream().map(Remark::of).forEach(remarks::add);
    }
    return remarks;
  }

  private static Remark remark(Change change, String sentence, Compared compared) {
    List<TeamId> teams = compared.missing(change);
    return new Remark(
        change.code(),
        change.kind().name(),
        change.weight() == Weight.MEANING ? Severity.WARNING : Severity.NOTE,
        sentence,
        change.span(),
        teams.isEmpty() ? List.of() : List.of("to sign: " + names(teams, compared.charter())),
        change.fingerprint(),
        Optional.empty());
  }

  private static String names(List<TeamId> teams, Charter charter) {
    return String.join(
        ", ",
        teams.stream()
            .map(id -> charter.team(id).map(team -> team.name()).orElse(id.value()))
            .toList());
  }
}

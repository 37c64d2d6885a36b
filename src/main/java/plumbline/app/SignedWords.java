package plumbline.app;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Person;
import plumbline.charter.Team;
import plumbline.diff.MeaningLines;
import plumbline.diff.Signable;

/** Tells on a terminal what was signed and what is left to do. */
final class SignedWords {

  private final Charter charter;

  SignedWords(Charter charter) {
    this.charter = charter;
  }

  String of(List<Signable> signed, Team team, Person person, LocalDate day, String file) {
    StringBuilder text = new StringBuilder();
    text.append(person.name()).append(" signs for ").append(team.name());
    text.append(" on ").append(day).append(":\n");
    for (Signable what : signed) {
      text.append("\n  ").append(what.reference()).append("  ").append(what.name()).append('\n');
      MeaningLines.of(charter, what).forEach(line -> text.append("    ").append(line).append('\n'));
      if (!what.teams().contains(team.id())) {
        text.append("    (its sign_off does not name ").append(team.id()).append(")\n");
      }
    }
    String names =
        signed.stream().map(what -> what.reference().toString()).collect(Collectors.joining(", "));
    text.append("\nWritten to ").append(file).append(". It counts once you commit it:\n");
    text.append("  git add ").append(file).append('\n');
    text.append("  git commit -m \"Sign ").append(names).append(" for ").append(team.id());
    return text.append("\"\n").toString();
  }
}

package plumbline.cli;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import plumbline.app.CharterFolder;
import plumbline.app.ServeSite;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.FindingText;

/** Tells a person at a terminal what came of each save. */
record Rounds(Terminal terminal, SharedOptions options, CharterFolder folder)
    implements Consumer<ServeSite.Round> {

  private static final int MOST_NAMES = 3;

  void begin(URI address) {
    terminal.out().println("Preview at " + address + " (Ctrl-C ends it)");
    terminal.out().flush();
  }

  @Override
  public void accept(ServeSite.Round round) {
    List<Finding> errors = round.findings().stream().filter(Finding::isError).toList();
    if (!errors.isEmpty()) {
      terminal.err().print(new FindingText(round.texts(), terminal.palette()).of(errors));
      terminal.err().flush();
    }
    if (!options.quiet()) {
      terminal.out().println(line(round));
      terminal.out().flush();
    }
  }

  private String line(ServeSite.Round round) {
    String what = names(round);
    String came =
        round
            .pages()
            .map(pages -> pages + (pages == 1 ? " page" : " pages"))
            .orElse("the last good site stays");
    return (what.isEmpty() ? "" : what + ": ") + came + ", " + time(round);
  }

  /** How long the open pages waited, and the rest of the site. */
  private static String time(ServeSite.Round round) {
    long whole = round.whole().toMillis();
    return round.changed().isEmpty() || round.pages().isEmpty()
        ? whole + " ms"
        : round.took().toMillis() + " ms, all after " + whole + " ms";
  }

  private String names(ServeSite.Round round) {
    var root = folder.root().toAbsolutePath().normalize();
    String names =
        round.changed().stream()
            .limit(MOST_NAMES)
            .map(path -> FindingText.harmless(root.relativize(path).toString()))
            .collect(Collectors.joining(", "));
    int more = round.changed().size() - MOST_NAMES;
    return more > 0 ? names + " and " + more + " more" : names;
  }
}

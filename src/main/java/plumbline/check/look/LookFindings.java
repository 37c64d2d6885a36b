package plumbline.check.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.MarkdownLinks;
import plumbline.charter.SiteLook.Accent;
import plumbline.charter.SiteLook.MenuEntry;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Colours that cannot be read, and entries of the menu that lead nowhere. */
public final class LookFindings {

  /** The paper of the light and of the dark theme, as the style sheet has it. */
  static final String LIGHT_PAPER = "#fcfbf8";

  static final String DARK_PAPER = "#171614";

  private LookFindings() {}

  /** What can be said without the files. */
  public static List<Finding> of(Charter charter) {
    Findings findings = new Findings();
    charter
        .charter()
        .site()
        .ifPresent(
            look -> {
              look.accent().ifPresent(accent -> contrast(accent, findings));
              look.menu().forEach(entry -> menu(entry).ifPresent(findings::add));
            });
    return findings.inFileOrder();
  }

  private static void contrast(Accent accent, Findings findings) {
    accent.light().ifPresent(colour -> contrast(accent, "light", colour, LIGHT_PAPER, findings));
    accent.dark().ifPresent(colour -> contrast(accent, "dark", colour, DARK_PAPER, findings));
  }

  private static void contrast(
      Accent accent, String theme, String colour, String paper, Findings findings) {
    double ratio = Contrast.between(colour, paper);
    if (ratio < Contrast.ENOUGH) {
      // Rounded down, so that what fails never reads as what would pass.
      String told = String.format(Locale.ROOT, "%.2f", Math.floor(ratio * 100) / 100);
      findings.add(
          Finding.of(
                  Code.CONTRAST_TOO_LOW,
                  accent.origin().of(theme),
                  "`" + colour + "` has a contrast of " + told + " to 1 on " + theme + " paper")
              .help("the least that everybody can read is 4.5 to 1 (WCAG 2.2, 1.4.3)")
              .help("the nearest colour that passes is `" + Contrast.nearest(colour, paper) + "`"));
    }
  }

  private static Optional<Finding> menu(MenuEntry entry) {
    if (entry.to().reference().isPresent()) {
      return Optional.empty();
    }
    String to = entry.to().text();
    boolean outside =
        MarkdownLinks.target("", to) instanceof MarkdownLinks.Target.Outside && !to.isBlank();
    if (!outside) {
      return Optional.of(
          Finding.of(
                  Code.MENU_LEADS_NOWHERE,
                  entry.origin().of("to"),
                  "`" + to + "` is nothing that the menu could lead to")
              .help("name a thing by `kind/id`, or write an address with `https://`"));
    }
    return entry.title().isPresent()
        ? Optional.empty()
        : Optional.of(
            Finding.of(
                    Code.MENU_LEADS_NOWHERE,
                    entry.origin().of("to"),
                    "the menu does not say what `" + to + "` is")
                .help("write `{to: \"" + to + "\", title: …}`"));
  }
}

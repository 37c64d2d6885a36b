package plumbline.page;

import java.util.List;
import java.util.Optional;
import plumbline.page.figure.SixTwelve;
import plumbline.page.part.Phrase;

/**
 * A closed week on one screen, for a chat, an issue or a mail.
 *
 * <p>Links lead from the root of the site.
 *
 * @param language of the words, as a BCP 47 tag
 * @param direction which way it is written, {@code ltr} or {@code rtl}
 * @param shop its name
 * @param title the week, and how many numbers there are to talk about
 * @param notes days, what needs no minute, and why the week is not to be taken as it is
 * @param goal how the primary goal stands; absent without one
 * @param chart of the primary goal's metric; absent without one
 * @param groups what to talk about, then what changed, is due and comes next
 * @param whole leads to the page of the week
 */
public record Digest(
    String language,
    String direction,
    String shop,
    String title,
    List<String> notes,
    Optional<Item> goal,
    Optional<SixTwelve> chart,
    List<Group> groups,
    Phrase whole) {

  public Digest {
    notes = List.copyOf(notes);
    groups = List.copyOf(groups);
  }

  /**
   * Some lines under a head.
   *
   * @param rest how many were left out, in words; empty where none were
   */
  public record Group(String head, List<Item> items, String rest) {
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * A line.
   *
   * @param label may lead somewhere; may be empty
   */
  public record Item(Phrase label, String text) {}
}

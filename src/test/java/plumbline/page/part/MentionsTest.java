package plumbline.page.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names in running text, and where they lead. */
class MentionsTest {

  private final Mentions mentions =
      new Mentions(
          Map.of(
              "Net revenue", "metrics/net_revenue.html",
              "Net revenue per visit", "metrics/per_visit.html",
              "Priya Nair", "people/priya-nair.html",
              "Cost (all of it)", "metrics/cost.html",
              "Peak season", "roadmap/index.html#freeze-peak",
              "Orders", "metrics/orders.html"));
  private final Set<String> told = new HashSet<>();

  private List<String> led(Phrase phrase) {
    Phrase led = mentions.led(phrase, "metrics/per_visit.html", told);
    assertThat(led.plain()).isEqualTo(phrase.plain());
    return led.runs().stream()
        .filter(run -> run.to().isPresent())
        .map(run -> run.text() + " -> " + run.to().orElseThrow())
        .toList();
  }

  private List<String> led(String text) {
    return led(Phrase.of(text));
  }

  @Test
  void aNameLeadsToWhatBearsItTheFirstTimeOnly() {
    assertThat(led("Ask Priya Nair about net revenue; Net revenue is hers."))
        .containsExactly(
            "Priya Nair -> people/priya-nair.html", "net revenue -> metrics/net_revenue.html");
    assertThat(led("Priya Nair again.")).isEmpty();
  }

  @Test
  void whatAPhraseLeadsToAlreadyIsNotLedToAgain() {
    assertThat(led(Phrase.link("Priya", "people/priya-nair.html").then(" is Priya Nair.")))
        .containsExactly("Priya -> people/priya-nair.html");
  }

  @Test
  void onlyWholeNamesWithTheirOwnLettersCount() {
    assertThat(led("net revenues, non-net revenue, Net Revenue, PRIYA NAIR, Priya-Nair")).isEmpty();
    assertThat(led("(Cost (all of it)) in peak season, too"))
        .containsExactly(
            "Cost (all of it) -> metrics/cost.html",
            "peak season -> roadmap/index.html#freeze-peak");
  }

  /** Many of them are plain words, too. */
  @Test
  void aNameOfOneWordIsKnownByItsCapitalWithinASentence() {
    assertThat(led("Orders rose. Orders fell! “Orders” and orders: Orders do not matter."))
        .isEmpty();
    assertThat(led("Held against (Orders).")).containsExactly("Orders -> metrics/orders.html");
    told.clear();
    assertThat(led("See “Orders”.")).containsExactly("Orders -> metrics/orders.html");
    told.clear();
    assertThat(led("Removed: ORDERS, Ordersheet, Re-Orders")).isEmpty();
  }

  @Test
  void noPartOfALongerNameIsTakenForAnother() {
    assertThat(led("Net revenue per visit is this page, net revenue is not."))
        .containsExactly("net revenue -> metrics/net_revenue.html");
  }

  /** As a decision of that name, or somebody's words. */
  @Test
  void aNameWithinALongerOneInQuotesIsNoneOfItsOwn() {
    assertThat(led("See “Net revenue, as before” and „Wozu Net revenue?“ of «Priya Nair’s»."))
        .isEmpty();
    assertThat(led("See “Net revenue”, «Priya Nair» and „Peak season“."))
        .containsExactly(
            "Net revenue -> metrics/net_revenue.html",
            "Priya Nair -> people/priya-nair.html",
            "Peak season -> roadmap/index.html#freeze-peak");
    told.clear();
    assertThat(led("“All but net revenue is said twice; peak season is over."))
        .containsExactly(
            "net revenue -> metrics/net_revenue.html",
            "peak season -> roadmap/index.html#freeze-peak");
  }
}

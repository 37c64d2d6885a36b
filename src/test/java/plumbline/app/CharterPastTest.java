package plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.charter.Charter;
import plumbline.diff.Change;
import plumbline.git.CommittedFolder;
import plumbline.git.CommittedFolder.Note;
import plumbline.history.Blame;
import plumbline.history.Entry;
import plumbline.history.Known;
import plumbline.history.Timeline;
import plumbline.reader.CharterReader;

/** A repository in, what each of its revisions changed out. */
class CharterPastTest {

  private static final String ANN = "Ann Ames <ann@corner.example>";
  private static final String BOB = "Bob Byrd <bob@corner.example>";

  private static final String SHOP =
      """
      charter: {name: Corner shop, locale: en-GB, currency: GBP, time_zone: Europe/London}
      people: [{id: ann, name: Ann Ames}]
      teams: [{id: shop, name: Shop, lead: ann}]
      """;
  private static final String METRICS =
      """
      sources:
        orders: {export: data/orders.csv, time: day, columns: {amount: money, paid: money}}
      metrics:
        sales: {title: Sales, unit: GBP, source: orders, formula: sum(amount)}
      """;

  @TempDir Path folder;
  private CommittedFolder repository;
  private int day = 1;

  @BeforeEach
  void begin() throws Exception {
    repository = CommittedFolder.in(folder);
  }

  @Test
  void withoutARepositoryNothingIsKnown(@TempDir Path elsewhere) {
    assertThat(past(elsewhere)).isEqualTo(new Known.Untold(Known.Why.NO_REPOSITORY));
  }

  @Test
  void theFirstRevisionBeginsIt() throws Exception {
    Entry.Event first = (Entry.Event) timeline(shop()).entries().get(0);

    assertThat(first.begins()).isTrue();
    assertThat(first.cut()).isFalse();
    assertThat(told(first))
        .containsExactlyInAnyOrder(
            "CH-01 charter",
            "CH-01 person/ann",
            "CH-01 team/shop",
            "CH-01 source/orders",
            "CH-01 metric/sales",
            "CH-01 goal/more");
  }

  @Test
  void eachRevisionTellsWhatItChanged() throws Exception {
    String raised = commit(BOB, Map.of("charter/goals.yaml", goal(120)), shop());
    Entry.Event newest = (Entry.Event) timeline(raised).entries().get(0);

    assertThat(told(newest)).containsExactly("CH-05 goal/more to");
    assertThat(newest.made().author().called()).isEqualTo("Bob Byrd");
    assertThat(newest.begins()).isFalse();
  }

  @Test
  void textThatMovesToAnotherFileIsNoChange() throws Exception {
    String moved =
        commit(BOB, Map.of("charter/goals.yaml", "", "charter/aims.yaml", goal(100)), shop());

    assertThat(told((Entry.Event) timeline(moved).entries().get(0))).isEmpty();
  }

  @Test
  void aRevisionWithAnErrorIsToldAndPassedOver() throws Exception {
    String broken = commit(BOB, Map.of("charter/goals.yaml", "goals: {primary: [}"), shop());
    String still = commit(BOB, Map.of("charter/shop.yaml", SHOP + "x-note: hello\n"), broken);
    String mended = commit(ANN, Map.of("charter/goals.yaml", goal(90)), still);
    List<Entry> entries = timeline(mended).entries();

    assertThat(entries).hasSize(4);
    assertThat(((Entry.Unread) entries.get(2)).why().span().file()).isEqualTo("charter/goals.yaml");
    assertThat(entries.get(1)).isInstanceOf(Entry.Unread.class);
    assertThat(told((Entry.Event) entries.get(0))).containsExactly("CH-05 goal/more to");
    assertThat(((Entry.Event) entries.get(0)).unread()).isEqualTo(2);
  }

  @Test
  void aReferenceToNothingIsAnErrorToo() throws Exception {
    String broken =
        commit(BOB, Map.of("charter/goals.yaml", goal(100).replace("sales", "nothing")), shop());
    String twice = commit(BOB, Map.of("charter/more.yaml", "people: [{id: ann, name: A}]"), shop());

    assertThat(timeline(broken).entries().get(0)).isInstanceOf(Entry.Unread.class);
    assertThat(timeline(twice).entries().get(0)).isInstanceOf(Entry.Unread.class);
  }

  @Test
  void aMergeTellsNothingThatEitherSideHas() throws Exception {
    String base = shop();
    String side = commit(BOB, Map.of("charter/goals.yaml", goal(120)), base);
    String main = commit(ANN, Map.of("metrics/sales.yaml", metrics("sum(paid)")), base);
    String merge = commit(ANN, Map.of("charter/goals.yaml", goal(120)), main, side);
    Timeline timeline = timeline(merge);

    assertThat(told((Entry.Event) timeline.entries().get(0))).isEmpty();
    assertThat(timeline.events().stream().flatMap(event -> told(event).stream()))
        .contains("CH-05 goal/more to", "CH-07 metric/sales formula");
  }

  @Test
  void aMergeTellsWhatItChangedItself() throws Exception {
    String base = shop();
    String side = commit(BOB, Map.of("charter/goals.yaml", goal(120)), base);
    String main = commit(ANN, Map.of("charter/goals.yaml", goal(110)), base);
    String merge = commit(ANN, Map.of("charter/goals.yaml", goal(115)), main, side);

    assertThat(told((Entry.Event) timeline(merge).entries().get(0)))
        .containsExactly("CH-05 goal/more to");
  }

  @Test
  void theSideThatAMergeKeptIsBlamed() throws Exception {
    String base = shop();
    String side = commit(BOB, Map.of("charter/goals.yaml", goal(120)), base);
    String main = commit(ANN, Map.of("charter/goals.yaml", goal(110)), base);
    String merge =
        commit(
            ANN,
            Map.of("charter/goals.yaml", goal(120), "metrics/sales.yaml", metrics("sum(paid)")),
            main,
            side);

    assertThat(blamed(timeline(merge).meaning("goal/more").orElseThrow())).isEqualTo(side);
  }

  @Test
  void everyValueHasItsOwnBlame() throws Exception {
    String first = shop();
    String raised = commit(BOB, Map.of("charter/goals.yaml", goal(120)), first);
    String worded = goal(120).replace("Sell more", "Sell more things");
    String last = commit(ANN, Map.of("charter/goals.yaml", worded), raised);
    Timeline timeline = timeline(last);

    assertThat(blamed(timeline.field("goal/more", "to").orElseThrow())).isEqualTo(raised);
    assertThat(blamed(timeline.field("goal/more", "goal").orElseThrow())).isEqualTo(last);
    assertThat(blamed(timeline.field("goal/more", "metric").orElseThrow())).isEqualTo(first);
    assertThat(timeline.field("goal/nothing", "to")).isEmpty();
  }

  @Test
  void historyIsCarriedAcrossANewId() throws Exception {
    String raised = commit(BOB, Map.of("charter/goals.yaml", goal(120)), shop());
    String renamed =
        goal(120).replace("id: more", "id: most").replace("metric:", "previously: more, metric:");
    Timeline timeline = timeline(commit(ANN, Map.of("charter/goals.yaml", renamed), raised));

    assertThat(timeline.of("goal/most"))
        .extracting(told -> told.changes().get(0).code())
        .containsExactly("CH-03", "CH-05", "CH-01");
    assertThat(blamed(timeline.meaning("goal/most").orElseThrow())).isEqualTo(raised);
  }

  @Test
  void filesAtHandMayDifferFromWhatIsCommitted() throws Exception {
    Timeline timeline = timeline(shop());
    Charter now =
        CharterReader.readTexts(
                Map.of(
                    "charter/shop.yaml", SHOP,
                    "charter/goals.yaml", goal(150),
                    "metrics/sales.yaml", METRICS))
            .charter()
            .orElseThrow();

    assertThat(timeline.pending(now)).extracting(Change::code).containsExactly("CH-05");
  }

  @Test
  void coAuthorsAreAmongThePeople() throws Exception {
    String shop = shop();
    Note note =
        new Note(BOB, time(), "Aim higher\n\nCo-authored-by: ann AMES <other@corner.example>\n");
    String raised = repository.commit(note, Map.of("charter/goals.yaml", goal(120)), shop);
    Timeline timeline = timeline(raised);

    assertThat(timeline.byAuthor().values()).extracting(List::size).containsExactly(2, 1);
  }

  private String shop() throws Exception {
    return commit(
        ANN,
        Map.of(
            "charter/shop.yaml", SHOP,
            "charter/goals.yaml", goal(100),
            "metrics/sales.yaml", METRICS));
  }

  private static String goal(int target) {
    return "goals: {primary: {id: more, goal: Sell more, metric: sales, to: {at_least: "
        + target
        + " GBP, by: 2027-03-31}}}\n";
  }

  private static String metrics(String formula) {
    return METRICS.replace("sum(amount)", formula);
  }

  private String commit(String who, Map<String, String> changed, String... parents)
      throws Exception {
    return repository.commit(new Note(who, time(), "A change"), changed, parents);
  }

  private String time() {
    return "2026-03-%02dT09:00:00Z".formatted(day++);
  }

  private static Known past(Path folder) {
    return CharterPast.asked(folder, new Phases(step -> {})).known();
  }

  private Timeline timeline(String head) throws Exception {
    repository.checkOut(head);
    return ((Known.Told) past(folder)).timeline();
  }

  private static List<String> told(Entry.Event event) {
    return event.changes().stream()
        .map(
            change ->
                (change.code() + " " + change.entity().reference() + " " + change.field()).strip())
        .toList();
  }

  private static String blamed(Blame blame) {
    return blame.event().made().id();
  }
}

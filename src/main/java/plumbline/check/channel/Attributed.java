package plumbline.check.channel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import plumbline.charter.Amount;
import plumbline.charter.Attribution;
import plumbline.charter.Attribution.Model;
import plumbline.charter.Charter;
import plumbline.charter.Thresholds;
import plumbline.charter.Thresholds.ChannelThresholds;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.Values;
import plumbline.metric.plan.Credits;
import plumbline.metric.plan.RowAnswers;

/**
 * How much of the newest whole month an attribution tells of, and whether it credits channels that
 * are none of the charter's.
 *
 * @param month the newest whole month of orders
 * @param untouched the share of its orders that no touch came before in time, from 0 to 1
 * @param strangers channels with credit in that month that no channel is called, sorted; none for a
 *     charter without channels
 */
public record Attributed(Period month, BigDecimal untouched, List<String> strangers) {

  private static final BigDecimal UNTOUCHED = new BigDecimal("0.3");

  public Attributed {
    strangers = List.copyOf(strangers);
  }

  /** Absent without an attribution, and while no month with an order is whole. */
  public static Optional<Attributed> of(Values values, RowAnswers rows) {
    Charter charter = values.plan().charter();
    return rows.credits()
        .filter(credits -> charter.attribution().isPresent())
        .flatMap(
            credits ->
                credits.wholeMonths(values.calendar(), values.today()).stream()
                    .findFirst()
                    .filter(month -> credits.total(month.days()).orders().signum() > 0)
                    .map(month -> of(charter, credits, month)));
  }

  private static Attributed of(Charter charter, Credits credits, Period month) {
    TreeSet<String> strangers = new TreeSet<>();
    for (Model model : charter.attribution().orElseThrow().told()) {
      Map<String, Credits.Credit> channels = credits.byChannel(model, month.days());
      channels.keySet().stream().filter(name -> isStrange(charter, name)).forEach(strangers::add);
    }
    BigDecimal share =
        credits
            .untouched(month.days())
            .orders()
            .divide(credits.total(month.days()).orders(), MathContext.DECIMAL64);
    return new Attributed(month, share, List.copyOf(strangers));
  }

  private static boolean isStrange(Charter charter, String name) {
    return !charter.channels().isEmpty()
        && charter.channels().stream().noneMatch(channel -> channel.isCalled(name));
  }

  /** The share of orders without a touch from which on the models tell of too few. */
  public static BigDecimal allowed(Charter charter) {
    return charter
        .checks()
        .flatMap(Thresholds::channels)
        .flatMap(ChannelThresholds::untouched)
        .map(Amount::value)
        .orElse(UNTOUCHED);
  }

  /** Whether the models tell of too few orders. */
  public boolean isThin(Charter charter) {
    return untouched.compareTo(allowed(charter)) > 0;
  }

  /** Findings {@code PL-1011} and {@code PL-1012}. */
  public static List<Finding> find(Values values, RowAnswers rows) {
    Charter charter = values.plan().charter();
    List<Finding> findings = new ArrayList<>();
    Optional<Attributed> attributed = of(values, rows);
    if (attributed.isPresent()) {
      Attribution attribution = charter.attribution().orElseThrow();
      if (attributed.get().isThin(charter)) {
        findings.add(attributed.get().thin(charter, attribution));
      }
      if (!attributed.get().strangers().isEmpty()) {
        findings.add(attributed.get().strange(attribution));
      }
    }
    return findings;
  }

  private Finding thin(Charter charter, Attribution attribution) {
    return Finding.of(
            Code.ORDERS_WITHOUT_TOUCH,
            attribution.origin().of("touches"),
            percent(untouched)
                + " of the orders of "
                + month.label()
                + " had no touch within "
                + attribution.within()
                + ": no model tells of them")
        .help("up to " + percent(allowed(charter)) + " is taken as usual: `checks: channels:`")
        .help("find out which touches are lost, or look further back with `within`");
  }

  private Finding strange(Attribution attribution) {
    return Finding.of(
            Code.CREDITED_CHANNEL_UNKNOWN,
            attribution.origin().of("touches"),
            "the touches of "
                + month.label()
                + " name "
                + (strangers.size() == 1 ? "a channel" : "channels")
                + " that the charter does not have: `"
                + String.join("`, `", strangers)
                + "`")
        .help("write the name at `in_data` of the channel that it is, or add the channel");
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
  }
}

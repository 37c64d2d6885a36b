package plumbline.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Insight;
import plumbline.check.roadmap.Listening;
import plumbline.check.roadmap.Listening.Silence;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Insights that nobody used, and months in which nobody asked. */
final class UnheardCustomers implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    Listening listening = new Listening(charter, today);
    listening.unused().forEach(insight -> findings.add(unused(insight)));
    listening.silences().forEach(silence -> findings.add(silence(silence)));
  }

  private static Finding unused(Insight insight) {
    return Finding.of(
            Code.UNUSED_INSIGHT,
            insight.origin().span(),
            "insight `" + insight.id() + "` of " + insight.on() + " led to nothing")
        .help("name it in the `insights` of an experiment, or leave it out");
  }

  private static Finding silence(Silence silence) {
    List<YearMonth> months = silence.months();
    String told = months.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
    return Finding.of(
            Code.MONTH_WITHOUT_CONVERSATION,
            silence.before().origin().of("on"),
            "nobody asked customers in " + told)
        .help("the last conversation before is of " + silence.before().on())
        .help("ask the three questions every month, and log what is said under `insights`");
  }
}

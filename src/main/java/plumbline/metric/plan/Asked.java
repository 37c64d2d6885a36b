package plumbline.metric.plan;

import java.util.List;
import plumbline.metric.formula.Formula;
import plumbline.metric.formula.RowRules.SoundAttribution;

/**
 * All that is asked of an engine, equal to what asks for the same wherever its formulas are
 * written. Both ways of asking get the same answers.
 */
public record Asked(List<SourceScan> scans, List<ConversionScan> conversions, RowScans rows) {

  public Asked {
    scans = scans.stream().map(Asked::unplaced).toList();
    conversions = conversions.stream().map(Asked::unplaced).toList();
    rows =
        new RowScans(
            rows.alerts().stream().map(Asked::unplaced).toList(),
            rows.attribution().map(Asked::unplaced));
  }

  private static SourceScan unplaced(SourceScan scan) {
    return new SourceScan(
        scan.source(),
        scan.daily().stream().map(Unplaced::of).toList(),
        scan.framed().stream()
            .map(one -> new SourceScan.Framed(Unplaced.of(one.measure()), one.framing()))
            .toList(),
        scan.dimensions());
  }

  private static ConversionScan unplaced(ConversionScan scan) {
    return new ConversionScan(
        scan.metric(),
        scan.conversion(),
        scan.where().map((Formula where) -> Unplaced.of(where)),
        scan.dimensions());
  }

  private static AlertScan unplaced(AlertScan scan) {
    return new AlertScan(
        scan.alert(), scan.source(), Unplaced.of(scan.when()), scan.show(), scan.since());
  }

  private static SoundAttribution unplaced(SoundAttribution sound) {
    return new SoundAttribution(
        sound.attribution(),
        Unplaced.of(sound.value()),
        sound.where().map((Formula where) -> Unplaced.of(where)));
  }
}

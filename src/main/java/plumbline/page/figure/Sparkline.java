package plumbline.page.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A small line without axes, for a table's cell.
 *
 * @param values in order of time at even distances; absent for a gap
 * @param summary what it shows, for readers who cannot see it
 */
public record Sparkline(List<Optional<BigDecimal>> values, String summary) {

  public Sparkline {
    values = List.copyOf(values);
  }
}

package plumbline.charter;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number with the unit it was written in: {@code 2.40 GBP}, {@code 18%}, {@code 12}.
 *
 * @param value the number itself; a percentage as its fraction, so that 18% is 0.18
 * @param unit absent where only a number was written, which then has the unit of its metric
 */
public record Amount(BigDecimal value, Optional<Unit> unit) {}

package plumbline.cli;

import java.time.Clock;
import java.time.DateTimeException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import plumbline.app.AsOf;

/** What counts as now. */
final class AsOfOption {

  @Option(
      names = "--as-of",
      paramLabel = "WHEN",
      converter = Converter.class,
      description =
          "What counts as now (default: now), such as 2026-11-22 (that whole day)"
              + " or 2026-11-22T09:00 (the charter's zone) or 2026-11-22T09:00Z.")
  private java.util.Optional<AsOf> asOf = java.util.Optional.empty();

  /** What was given; absent for now. */
  java.util.Optional<AsOf> given() {
    return asOf;
  }

  AsOf or(Clock clock) {
    return asOf.orElseGet(() -> new AsOf.At(clock.instant()));
  }

  /** Reads the option's value. */
  static final class Converter implements ITypeConverter<AsOf> {
    @Override
    public AsOf convert(String text) {
      try {
        return AsOf.parse(text);
      } catch (DateTimeException malformed) {
        throw new TypeConversionException(
            "'" + text + "' is no date or time like 2026-11-22 or 2026-11-22T09:00Z");
      }
    }
  }
}

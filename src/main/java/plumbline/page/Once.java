package plumbline.page;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Worked out when first asked for, then kept; for any number of threads. */
final class Once<T> {

  private final Supplier<T> work;
  private @Nullable T result;

  Once(Supplier<T> work) {
    this.work = work;
  }

  synchronized T get() {
    T known = result;
    if (known == null) {
      known = work.get();
      result = known;
    }
    return known;
  }
}

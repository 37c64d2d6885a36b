package plumbline.engine;

import java.util.function.Supplier;

/** Is told which step of the work begins and ends; by several threads at once. */
@FunctionalInterface
public interface Steps {

  /** Does the step and gives what came of it. */
  <T> T time(String name, Supplier<T> step);

  /** Tells nobody. */
  static Steps untold() {
    return Steps::plain;
  }

  private static <T> T plain(String name, Supplier<T> step) {
    return step.get();
  }
}

package plumbline.metric.evaluation;

import plumbline.metric.value.Value;

/**
 * A value and how much of its days is known.
 *
 * @param started whether data reach back to the first of them
 * @param finished whether the last of them is over and data reach up to it
 */
record Outcome(Value value, boolean started, boolean finished) {

  boolean isComplete() {
    return started && finished;
  }

  boolean isKnown() {
    return value instanceof Value.Known;
  }

  Outcome with(Value other) {
    return new Outcome(other, started, finished);
  }
}

package plumbline.page;

import plumbline.page.part.Phrase;

/**
 * One thing that tells whether the team is aligned.
 *
 * @param what it is, leading to its evidence
 * @param rule by which it was judged, in a sentence
 * @param mend what to do about it, in a sentence; empty where there is nothing to do
 */
record AlignmentLine(Group group, State state, Phrase what, String rule, String mend) {

  /** What kind of thing it is, in the order of the page. */
  enum Group {
    QUESTIONS,
    SYMPTOMS,
    CONFLICTS,
    INCENTIVES,
    SIGNATURES,
    CORE,
    TRUTH,
    CHANNELS,
    SIGNS,
    GOALPOSTS,
    ROADMAP,
    ACTIONS,
    REVIEWS
  }

  /** How it stands. */
  enum State {
    FINE,
    NEEDS_ATTENTION,
    CANNOT_TELL
  }
}

package plumbline.history;

import plumbline.diff.Change;

/** Where a value comes from: the event, and the change in it. */
public record Blame(Entry.Event event, Change change) {}

package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.SourceId;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceRows.DataFile;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;

/** The way from a figure's formula to the query that was run and the files that it read. */
final class Lineage {

  /** Enough of a digest to tell two files apart; the whole stands on the source's page. */
  private static final int DIGITS = 12;

  private final Telling telling;
  private final Voice voice;

  Lineage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  /** An entry for each source; absent without any. */
  Optional<Block> of(List<SourceId> sources) {
    List<Block.Entry> entries = new ArrayList<>();
    for (SourceId id : sources) {
      telling
          .material()
          .rows(id)
          .ifPresent(
              rows ->
                  entries.add(
                      new Block.Entry(Words.capital(voice.sourceName(id)), steps(id, rows))));
    }
    return entries.isEmpty() ? Optional.empty() : Optional.of(new Block.Entries(entries));
  }

  private Phrase steps(SourceId id, SourceRows rows) {
    Phrase query = Phrase.link(voice.say("lineage.query"), Address.part(id, SourceData.QUERY));
    return rows.files().isEmpty() ? query : query.then(" → ").then(files(id, rows.files()));
  }

  private Phrase files(SourceId id, List<DataFile> files) {
    String told =
        files.size() == 1
            ? voice.say(
                "lineage.file", files.get(0).name(), files.get(0).sha256().substring(0, DIGITS))
            : voice.say("lineage.files", voice.numbers().count(files.size()));
    return Phrase.link(told, Address.part(id, SourceData.FILES));
  }
}

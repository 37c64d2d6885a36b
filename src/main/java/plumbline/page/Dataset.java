package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import plumbline.json.JsonWriter;
import plumbline.page.part.Page.DataFile;

/**
 * Rows for machines under one head, as CSV and as JSON. Cells are exact: plain digits, ISO dates,
 * ids, or texts as they are; an empty one is none.
 */
final class Dataset {

  private final String name;
  private final List<String> heads;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param name of the rows in JSON, and of the CSV file
   */
  Dataset(String name, String... heads) {
    this.name = name;
    this.heads = List.of(heads);
  }

  /** A row of as many cells as there are heads. */
  Dataset row(List<String> cells) {
    if (cells.size() != heads.size()) {
      throw new IllegalArgumentException(heads + " and " + cells);
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  Dataset row(String... cells) {
    return row(List.of(cells));
  }

  DataFile csv(String path) {
    Csv csv = new Csv(heads.toArray(String[]::new));
    rows.forEach(row -> csv.row(row.toArray(String[]::new)));
    return new DataFile(path, csv.text());
  }

  /** The JSON beside a page. */
  static DataFile json(Telling telling, String page, Dataset... sets) {
    return ApiFile.of(
        telling,
        page,
        json -> {
          for (Dataset set : sets) {
            json.objects(set.name, set.rows, row -> set.entry(json, row));
          }
        });
  }

  private void entry(JsonWriter json, List<String> row) {
    for (int i = 0; i < heads.size(); i++) {
      String cell = row.get(i);
      if (!cell.isEmpty()) {
        json.key(heads.get(i));
        if (Csv.isNumber(cell)) {
          json.value(new BigDecimal(cell));
        } else {
          json.value(cell);
        }
      }
    }
  }
}

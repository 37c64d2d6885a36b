package plumbline.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Rates;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;

/**
 * Which exported files have to be read for the sources that are asked about, and with which
 * columns: a query needs the sources it selects from, money in other currencies needs rates.
 */
final class Needs {

  private final Charter charter;
  private final Session parser;
  private final Map<SourceId, Set<String>> exports = new LinkedHashMap<>();
  private final Map<SourceId, List<SourceId>> selects = new HashMap<>();
  private boolean rates;

  /**
   * @param parser only parses the texts of queries
   */
  Needs(Charter charter, Session parser) {
    this.charter = charter;
    this.parser = parser;
  }

  /**
   * Adds what a source needs, once for each time it is asked about.
   *
   * @throws DataProblem if its query may not run
   */
  void add(SourceId id, Set<String> columns) throws DataProblem {
    gather(source(id), columns, new ArrayList<>());
  }

  /** The columns to be read, by export. */
  Map<SourceId, Set<String>> exports() {
    return exports;
  }

  /** Whether exchange rates are needed, be they declared or not. */
  boolean rates() {
    return rates;
  }

  /** Whether an export needs them, as it has money in other currencies or is their source. */
  boolean needRates(SourceId export) {
    return needsRates(source(export), exports.getOrDefault(export, Set.of()))
        || charter.rates().filter(declared -> declared.source().equals(export)).isPresent();
  }

  /** The sources that a query selects from, in order of appearance; none for an export. */
  List<SourceId> selectedBy(SourceId id) {
    return selects.getOrDefault(id, List.of());
  }

  /** The exports that a source is made of: itself, or those its query reaches. */
  Set<SourceId> exportsOf(SourceId id) {
    if (source(id).query().isEmpty()) {
      return Set.of(id);
    }
    Set<SourceId> all = new LinkedHashSet<>();
    selectedBy(id).forEach(used -> all.addAll(exportsOf(used)));
    return all;
  }

  private void gather(Source source, Set<String> columns, List<SourceId> path) throws DataProblem {
    if (path.contains(source.id())) {
      String circle = path.stream().map(SourceId::value).collect(Collectors.joining("` from `"));
      throw new DataProblem(
          Finding.of(
              Code.QUERY_REFUSED,
              source.origin().of("query"),
              "the query of source `" + source.id() + "` selects from itself: `" + circle + "`"));
    }
    if (source.query().isEmpty()) {
      gatherExport(source, columns);
      return;
    }
    if (!selects.containsKey(source.id())) {
      Set<String> known =
          charter.sources().stream().map(other -> other.id().value()).collect(Collectors.toSet());
      selects.put(source.id(), new QueryGuard(parser, source, known).sources());
    }
    List<SourceId> longer = new ArrayList<>(path);
    longer.add(source.id());
    for (SourceId used : selects.get(source.id())) {
      gather(source(used), named(source(used)), longer);
    }
    if (source.currency().isPresent()) {
      gatherRates();
    }
  }

  private void gatherExport(Source source, Set<String> columns) throws DataProblem {
    Set<String> wanted = exports.computeIfAbsent(source.id(), none -> new LinkedHashSet<>());
    wanted.addAll(columns);
    wanted.addAll(source.oneRowPer());
    if (needsRates(source, columns)) {
      source.currency().ifPresent(wanted::add);
      gatherRates();
    }
  }

  private boolean needsRates(Source source, Set<String> columns) {
    List<WantedColumn> wanted = columns.stream().map(id -> WantedColumn.of(source, id)).toList();
    return Exchange.needed(source, wanted, charter.charter().currency(), 0).isPresent();
  }

  private void gatherRates() throws DataProblem {
    rates = true;
    if (charter.rates().isEmpty()) {
      return;
    }
    Rates declared = charter.rates().get();
    Source source = source(declared.source());
    if (source.query().isPresent()) {
      throw new DataProblem(
          Finding.of(
              Code.QUERY_REFUSED,
              declared.origin().of("source"),
              "rates are read from exported files, not from a query"));
    }
    Set<String> wanted = exports.computeIfAbsent(source.id(), none -> new LinkedHashSet<>());
    source.time().ifPresent(wanted::add);
    wanted.addAll(List.of(declared.currency(), declared.rate()));
    wanted.addAll(source.oneRowPer());
  }

  /** All columns of a source that the charter names. */
  private static Set<String> named(Source source) {
    Set<String> named = new LinkedHashSet<>();
    source.time().ifPresent(named::add);
    source.columns().forEach(column -> named.add(column.id()));
    named.addAll(source.dimensions());
    named.addAll(source.oneRowPer());
    source.currency().ifPresent(named::add);
    return named;
  }

  private Source source(SourceId id) {
    return charter.source(id).orElseThrow(() -> new EngineFailure("there is no source " + id));
  }
}

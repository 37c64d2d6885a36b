package plumbline.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plumbline.charter.Charter;
import plumbline.charter.Conflict;
import plumbline.charter.Id;
import plumbline.charter.Initiative;
import plumbline.charter.Reference;
import plumbline.diff.Entity;
import plumbline.page.part.Mentions;
import plumbline.page.part.Phrase;

/**
 * What the things of a charter are called, and where the site tells of them: the only answer to
 * whether something has a place that can be led to.
 *
 * <p>What is gone has none, nor has an initiative that is done or dropped: it has left the page of
 * what is next.
 */
final class Places {

  /** The kinds of things that people call by their names. */
  private static final Set<String> NAMED =
      Set.of(
          "goal",
          "constraint",
          "metric",
          "reconciliation",
          "alert",
          "experiment",
          "release",
          "freeze",
          "surface",
          "audience",
          "initiative",
          "person",
          "team",
          "channel",
          "meeting",
          "journey",
          "page",
          "protocol");

  private final Map<String, Phrase> names = new HashMap<>();
  private final Map<Reference, String> addresses = new LinkedHashMap<>();
  private final Map<Reference, String> once = new LinkedHashMap<>();
  private final boolean nounsAreCapital;

  /** Those of the charter that a voice speaks of. */
  Places(Voice voice) {
    Charter charter = voice.charter();
    this.nounsAreCapital = !voice.say("letters.first-within").equals("small");
    goalsAndNumbers(charter, voice);
    plans(charter, voice);
    together(charter, voice);
    once(charter, voice);
  }

  private void goalsAndNumbers(Charter charter, Voice voice) {
    charter.goalsInOrder().forEach(one -> put(one.id(), one.goal(), Address.of(one.id())));
    charter.constraints().forEach(one -> put(one.id(), one.mustNot(), Address.of(one.id())));
    charter.metrics().forEach(one -> put(one.id(), one.title(), Address.of(one.id())));
    charter
        .sources()
        .forEach(
            one -> put(one.id(), Words.capital(voice.sourceName(one.id())), Address.of(one.id())));
    charter
        .reconciliations()
        .forEach(one -> put(one.id(), one.title(), at(Address.RECONCILIATION, one.id().value())));
    charter
        .alerts()
        .forEach(one -> put(one.id(), one.title(), at(Address.ALERTS, one.id().value())));
  }

  private void plans(Charter charter, Voice voice) {
    charter.decisions().forEach(one -> put(one.id(), one.question(), Address.of(one.id())));
    charter.experiments().forEach(one -> put(one.id(), one.what(), Address.of(one.id())));
    charter.releases().forEach(one -> put(one.id(), one.what(), Address.of(one.id())));
    charter
        .freezes()
        .forEach(one -> put(one.id(), one.name(), at(Address.ROADMAP, Address.row(one.id()))));
    charter
        .surfaces()
        .forEach(one -> put(one.id(), one.name(), at(Address.ROADMAP, Address.row(one.id()))));
    charter
        .audiences()
        .forEach(one -> put(one.id(), one.name(), at(Address.ROADMAP, Address.row(one.id()))));
    charter
        .insights()
        .forEach(one -> put(one.id(), voice.say("insights.quote", one.said()), Address.of(one)));
    charter.initiatives().forEach(this::put);
  }

  private void together(Charter charter, Voice voice) {
    charter.people().forEach(one -> put(one.id(), one.name(), Address.of(one.id())));
    charter.teams().forEach(one -> put(one.id(), one.name(), Address.of(one.id())));
    charter.channels().forEach(one -> put(one.id(), one.name(), Address.of(one.id())));
    charter
        .conflicts()
        .forEach(one -> put(one.id(), sides(one, voice), at(Address.TEAMS, Address.row(one.id()))));
    charter
        .incentives()
        .forEach(one -> put(one.id(), one.role(), at(Address.TEAMS, Address.row(one.id()))));
    charter
        .meetings()
        .forEach(one -> put(one.id(), one.name(), at(Address.RHYTHM, one.id().value())));
    charter
        .journeys()
        .forEach(one -> put(one.id(), one.name(), at(Address.JOURNEYS, one.id().value())));
    charter.pages().forEach(one -> put(one.id(), one.title(), Address.of(one.id())));
    charter
        .protocols()
        .forEach(one -> put(one.id(), one.name(), at(Address.GOVERNANCE, one.id().value())));
  }

  /** What stands once in a charter and has a page of its own, by its key. */
  private void once(Charter charter, Voice voice) {
    single("charter", voice.say("nav.home"), Address.HOME);
    if (charter.customer().isPresent()) {
      single("customer", voice.say("customer.title"), Address.CUSTOMER);
    }
    if (charter.channelKpis().isPresent()) {
      single("channel_kpis", voice.say("kpis.title"), Address.CHANNEL_KPIS);
    }
    if (charter.attribution().isPresent()) {
      single("attribution", voice.say("attribution.title"), Address.ATTRIBUTION);
    }
  }

  private void single(String key, String name, String address) {
    Reference reference = new Reference(key, "");
    names.put(reference.toString(), Phrase.link(name, address));
    once.put(reference, address);
  }

  private static String at(String page, String anchor) {
    return Address.part(page, anchor);
  }

  private static String sides(Conflict conflict, Voice voice) {
    List<String> sides =
        conflict.teams().isEmpty()
            ? conflict.metrics().stream().map(voice::metricName).toList()
            : conflict.teams().stream().map(voice::team).toList();
    return voice.say("alignment.conflict", voice.allOf(sides));
  }

  private void put(Initiative initiative) {
    if (initiative.isOpen()) {
      put(initiative.id(), initiative.initiative(), Address.of(initiative.id()));
    } else {
      name(initiative.id(), Phrase.of(initiative.initiative()));
    }
  }

  private void put(Id id, String name, String address) {
    name(id, Phrase.link(name, address));
    addresses.put(Reference.to(id), address);
  }

  private void name(Id id, Phrase name) {
    names.put(Reference.to(id).toString(), name);
  }

  /** The name, leading to the place where there is one; absent for what the charter lacks. */
  Optional<Phrase> name(Reference reference) {
    return Optional.ofNullable(names.get(reference.toString()));
  }

  /** What has only an id by itself, by what people call it; absent for what has a name. */
  Optional<Phrase> called(Entity entity) {
    return entity.name().equals(entity.id())
        ? name(new Reference(entity.kind(), entity.id()))
        : Optional.empty();
  }

  /**
   * What running text leads to where it is named. Sources are left out, as their names are plain
   * words, and whatever shares its name with something else; so are names of one word without a
   * capital, by which they are told from plain words, and all of them where every noun has one.
   */
  Mentions mentions() {
    Map<String, String> named = new TreeMap<>();
    Set<String> shared = new HashSet<>();
    addresses.forEach(
        (reference, address) -> {
          String name = name(reference).map(Phrase::plain).orElse("");
          boolean told = name.strip().contains(" ") || (!nounsAreCapital && isCapital(name));
          if (NAMED.contains(reference.kind())
              && told
              && named.putIfAbsent(name, address) != null) {
            shared.add(name);
          }
        });
    named.keySet().removeAll(shared);
    return new Mentions(named);
  }

  private static boolean isCapital(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
  }

  /** Everything that can be led to and where, kind by kind, in the charter's order. */
  Map<Reference, String> addresses() {
    return Collections.unmodifiableMap(addresses);
  }

  /** What stands once and where, by its key without an id. */
  Map<Reference, String> singles() {
    return Collections.unmodifiableMap(once);
  }

  /**
   * Where something is told of that any version of the charter has; absent where it has no place,
   * or has it no longer.
   */
  Optional<String> address(Entity entity) {
    return Reference.parse(entity.reference()).map(addresses::get);
  }
}

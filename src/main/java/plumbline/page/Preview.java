package plumbline.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.charter.ChannelId;
import plumbline.charter.ConstraintId;
import plumbline.charter.DecisionId;
import plumbline.charter.ExperimentId;
import plumbline.charter.GoalId;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.diff.Change;
import plumbline.diff.Effects;
import plumbline.diff.Entity;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Site;
import plumbline.page.part.Site.NavigationGroup;

/**
 * Marks on a site what differs from another version of the charter: pages that are new or changed
 * wherever they are named, the changes themselves at the head of those pages, and a page that tells
 * of all of them.
 */
public final class Preview {

  /** Where entities are told of that have no page of their own, by kind. */
  private static final Map<String, String> SHARED_PAGES =
      Map.ofEntries(
          Map.entry("charter", Address.HOME),
          Map.entry("customer", Address.CUSTOMER),
          Map.entry("promise", Address.CUSTOMER),
          Map.entry("goal", Address.GOALS),
          Map.entry("constraint", Address.CONSTRAINTS),
          Map.entry("metric", Address.METRICS),
          Map.entry("channel", Address.CHANNELS),
          Map.entry("source", Address.SOURCES),
          Map.entry("decision", Address.DECISIONS),
          Map.entry("experiment", Address.ROADMAP),
          Map.entry("release", Address.ROADMAP),
          Map.entry("freeze", Address.ROADMAP),
          Map.entry("surface", Address.ROADMAP),
          Map.entry("audience", Address.ROADMAP),
          Map.entry("initiative", Address.NEXT),
          Map.entry("insight", Address.INSIGHTS),
          Map.entry("team", Address.TEAMS),
          Map.entry("person", Address.TEAMS),
          Map.entry("incentive", Address.TEAMS),
          Map.entry("conflict", Address.TEAMS),
          Map.entry("meeting", Address.RHYTHM),
          Map.entry("action", Address.ACTIONS),
          Map.entry("journey", Address.JOURNEYS),
          Map.entry("protocol", Address.GOVERNANCE),
          Map.entry("alert", Address.ALERTS),
          Map.entry("reconciliation", Address.RECONCILIATION),
          Map.entry("attribution", Address.ATTRIBUTION),
          Map.entry("channel_kpis", Address.CHANNEL_KPIS));

  private final Site site;
  private final Compared compared;
  private final Words words;
  private final Set<String> paths;
  private final Map<String, String> marks = new HashMap<>();
  private final Map<String, List<String>> told = new HashMap<>();

  private Preview(Site site, Compared compared, Words words) {
    this.site = site;
    this.compared = compared;
    this.words = words;
    this.paths = site.pages().stream().map(Page::path).collect(Collectors.toSet());
  }

  /** The site with marks, the page of the change, and a notice on every page that leads there. */
  public static Site of(Site site, Compared compared, Words words) {
    return new Preview(site, compared, words).marked();
  }

  private Site marked() {
    Page summary = DiffPage.of(compared, words);
    List<Change> changes = new ArrayList<>(compared.changes());
    compared.accepted().forEach(one -> changes.add(one.change()));
    List<String> sentences = DiffPage.sentences(changes, compared, words);
    for (int i = 0; i < changes.size(); i++) {
      mark(changes.get(i), sentences.get(i));
    }
    compared.effects().map(Effects::metrics).orElse(List.of()).stream()
        .filter(effect -> !effect.redefined())
        .forEach(effect -> numbers(Address.of(effect.metric().id())));
    List<Page> pages = new ArrayList<>(site.pages().stream().map(this::page).toList());
    pages.add(summary);
    return new Site(
        site.language(),
        site.name(),
        site.base(),
        navigation(summary),
        notices(summary),
        site.colophon(),
        pages,
        site.look(),
        marks,
        site.mentions());
  }

  private void mark(Change change, String sentence) {
    Entity entity = change.entity();
    Optional<String> own = own(entity).filter(paths::contains);
    String shared = SHARED_PAGES.getOrDefault(entity.kind(), Address.HOME);
    String page = own.orElse(shared);
    boolean isNew = change instanceof Change.Added && own.isPresent();
    marks.merge(
        page,
        words.say(own.isEmpty() ? "mark.area" : isNew ? "mark.new" : "mark.changed"),
        (first, second) -> first);
    told.computeIfAbsent(page, path -> new ArrayList<>()).add(sentence);
    if (own.isPresent()) {
      marks.putIfAbsent(shared, words.say("mark.area"));
    }
  }

  private void numbers(String page) {
    if (marks.putIfAbsent(page, words.say("mark.numbers")) == null) {
      told.put(page, List.of(words.say("mark.numbers.because")));
      marks.putIfAbsent(Address.METRICS, words.say("mark.area"));
    }
  }

  private static Optional<String> own(Entity entity) {
    String id = entity.id();
    return Optional.ofNullable(
        switch (entity.kind()) {
          case "goal" -> Address.of(new GoalId(id));
          case "constraint" -> Address.of(new ConstraintId(id));
          case "metric" -> Address.of(new MetricId(id));
          case "channel" -> Address.of(new ChannelId(id));
          case "source" -> Address.of(new SourceId(id));
          case "decision" -> Address.of(new DecisionId(id));
          case "experiment" -> Address.of(new ExperimentId(id));
          default -> null;
        });
  }

  private Page page(Page before) {
    List<String> sentences = told.getOrDefault(before.path(), List.of());
    if (sentences.isEmpty()) {
      return before;
    }
    Page page = before.whole();
    List<Block> lead = new ArrayList<>(page.lead());
    String label = words.say("mark.change");
    lead.add(
        new Block.Entries(
            sentences.stream().map(one -> new Block.Entry(label, Phrase.of(one))).toList()));
    return new Page(
        page.path(),
        page.title(),
        page.area(),
        page.crumbs(),
        page.statement(),
        lead,
        page.sections(),
        page.files(),
        page.frame(),
        Optional.empty(),
        page.steps(),
        page.movedTo(),
        page.formerAnchors());
  }

  private List<NavigationGroup> navigation(Page summary) {
    List<NavigationGroup> groups = new ArrayList<>(site.navigation());
    groups.add(
        0, new NavigationGroup("", List.of(new Page.Crumb(summary.title(), summary.path()))));
    return groups;
  }

  private List<Phrase> notices(Page summary) {
    List<Phrase> notices = new ArrayList<>();
    notices.add(
        Phrase.of(words.say("mark.notice", compared.before()) + " " + summary.statement() + ". ")
            .then(Phrase.link(words.say("mark.notice.more"), summary.path())));
    notices.addAll(site.notices());
    return notices;
  }
}

package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import plumbline.charter.About;
import plumbline.page.part.Page;
import plumbline.page.part.Page.Crumb;
import plumbline.page.part.Site;
import plumbline.page.part.Site.NavigationGroup;
import plumbline.page.part.Steps;

/** Makes all pages of a charter. */
public final class Pages {

  private final Telling telling;

  private Pages(Telling telling) {
    this.telling = telling;
  }

  /** The whole site; the same material and words give the same site. */
  public static Site of(Material material, Words words) {
    return begun(material, words).site();
  }

  /** Pages that are made when they are asked for. */
  public static Pages begun(Material material, Words words) {
    return new Pages(new Telling(material, words));
  }

  /** The whole site. */
  public Site site() {
    List<Page> pages =
        new ArrayList<>(rooms().parallelStream().flatMap(room -> room.get().stream()).toList());
    pages.add(new FindPage(telling, pages).page());
    return site(navigation(pages), pages);
  }

  /**
   * The page at a path ahead of the whole site, with those that come with it; empty where it is not
   * made without the others.
   *
   * @param navigation of the site as it last was
   */
  public Site ahead(String path, List<NavigationGroup> navigation) {
    return site(navigation, PagesAhead.of(telling, path));
  }

  private Site site(List<NavigationGroup> navigation, List<Page> pages) {
    About about = telling.charter().charter();
    Surround surround = new Surround(telling);
    return new Site(
        language(about),
        about.name(),
        telling.material().facts().base(),
        navigation,
        surround.notices(),
        surround.colophon(),
        Steps.within(
            new MovedPages(telling).found(pages), page -> !page.area().equals(Address.HISTORY)),
        new SiteLooks(telling).look(),
        Map.of(),
        telling.voice().places().mentions());
  }

  /**
   * The parts of the site in their order; none needs the pages of another. None goes parallel
   * within itself: a thread that is through with the others would wait for it instead of helping.
   */
  private List<Supplier<List<Page>>> rooms() {
    List<Supplier<List<Page>>> rooms = new ArrayList<>();
    rooms.add(() -> List.of(new HomePage(telling).page()));
    telling
        .charter()
        .customer()
        .ifPresent(customer -> rooms.add(() -> List.of(new CustomerPage(telling).page(customer))));
    telling.goals().ifPresent(goals -> rooms.add(() -> new GoalPages(telling).pages(goals)));
    if (!telling.constraints().isEmpty()) {
      rooms.add(() -> new ConstraintPages(telling).pages());
    }
    if (SymptomsPage.isDue(telling.charter())) {
      rooms.add(() -> List.of(new SymptomsPage(telling).page()));
    }
    if (!telling.charter().decisions().isEmpty()) {
      rooms.add(() -> new DecisionPages(telling).pages());
    }
    if (!telling.charter().initiatives().isEmpty()) {
      rooms.add(() -> List.of(new NextPage(telling).page()));
    }
    if (RoadmapPages.any(telling)) {
      rooms.add(() -> new RoadmapPages(telling).pages());
    }
    if (!telling.charter().insights().isEmpty()) {
      rooms.add(() -> List.of(new InsightsPage(telling).page()));
    }
    rooms.add(() -> List.of(new ReviewsPage(telling).page()));
    rooms.addAll(new MetricPages(telling).rooms());
    rooms.add(() -> new ChannelPages(telling).pages());
    if (!telling.charter().teams().isEmpty()) {
      rooms.add(() -> new TeamsPage(telling).pages());
    }
    if (!telling.charter().people().isEmpty()) {
      rooms.add(() -> new PeoplePages(telling).pages());
    }
    if (!telling.charter().meetings().isEmpty()) {
      rooms.add(() -> List.of(new RhythmPage(telling).page()));
    }
    if (!telling.charter().actions().isEmpty()) {
      rooms.add(() -> List.of(new ActionsPage(telling).page()));
    }
    if (AlignmentPage.isDue(telling.charter())) {
      rooms.add(() -> List.of(new AlignmentPage(telling).page()));
    }
    rooms.add(() -> new SourcePages(telling).pages());
    rooms.add(() -> new WeeklyPages(telling).pages());
    if (!telling.material().ledger().weeks().isEmpty()) {
      rooms.add(() -> List.of(new RestatementsPage(telling).page()));
    }
    rooms.add(() -> HistoryPages.of(telling).orElse(List.of()));
    rooms.add(() -> List.of(MethodPage.of(telling)));
    rooms.add(() -> List.of(GlossaryPage.of(telling)));
    if (BookletPage.isDue(telling.charter())) {
      rooms.add(() -> List.of(new BookletPage(telling).page()));
    }
    rooms.add(() -> new MovedPages(telling).pages());
    rooms.add(() -> new SitePages(telling).pages());
    return rooms;
  }

  /** That of the words; its region is that of the charter where the languages are the same. */
  private String language(About about) {
    String language = telling.voice().words().language();
    boolean same =
        Locale.forLanguageTag(language).getLanguage().equals(about.locale().getLanguage());
    return same ? about.locale().toLanguageTag() : language;
  }

  private List<NavigationGroup> navigation(List<Page> pages) {
    return Stream.of(
            new NavigationGroup(
                "",
                entries(
                    pages,
                    new Crumb(telling.say("nav.home"), Address.HOME),
                    new Crumb(telling.say("customer.title"), Address.CUSTOMER),
                    new Crumb(telling.say("goals.title"), Address.GOALS),
                    new Crumb(telling.say("constraints.title"), Address.CONSTRAINTS),
                    new Crumb(telling.say("alignment.title"), Address.ALIGNMENT),
                    new Crumb(telling.say("weekly.title"), Address.WEEKLY),
                    new Crumb(telling.say("history.title"), Address.HISTORY),
                    new Crumb(telling.say("booklet.title"), Address.BOOKLET))),
            new NavigationGroup(
                telling.say("nav.decide"),
                entries(
                    pages,
                    new Crumb(telling.say("decisions.title"), Address.DECISIONS),
                    new Crumb(telling.say("next.title"), Address.NEXT),
                    new Crumb(telling.say("roadmap.title"), Address.ROADMAP),
                    new Crumb(telling.say("insights.title"), Address.INSIGHTS),
                    new Crumb(telling.say("reviews.title"), Address.REVIEWS))),
            new NavigationGroup(
                telling.say("nav.together"),
                entries(
                    pages,
                    new Crumb(telling.say("teams.title"), Address.TEAMS),
                    new Crumb(telling.say("people.title"), Address.PEOPLE),
                    new Crumb(telling.say("rhythm.title"), Address.RHYTHM),
                    new Crumb(telling.say("actions.title"), Address.ACTIONS))),
            new NavigationGroup(
                telling.say("nav.numbers"),
                entries(
                    pages,
                    new Crumb(telling.say("metrics.title"), Address.METRICS),
                    new Crumb(telling.say("channels.title"), Address.CHANNELS),
                    new Crumb(telling.say("sources.title"), Address.SOURCES),
                    new Crumb(telling.say("nav.method"), Address.METHOD),
                    new Crumb(telling.say("glossary.title"), Address.GLOSSARY))),
            new NavigationGroup(telling.say("nav.own"), new SiteLooks(telling).menu()))
        .filter(group -> !group.items().isEmpty())
        .toList();
  }

  /** Only what exists. */
  private static List<Crumb> entries(List<Page> pages, Crumb... entries) {
    return List.of(entries).stream()
        .filter(entry -> pages.stream().anyMatch(page -> page.path().equals(entry.path())))
        .toList();
  }
}

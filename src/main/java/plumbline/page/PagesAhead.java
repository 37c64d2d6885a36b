package plumbline.page;

import java.util.List;
import plumbline.page.part.Page;

/** Pages that can be made without the rest of the site, for somebody who looks at one of them. */
final class PagesAhead {

  private PagesAhead() {}

  /** The page at a path with its neighbours; empty where it has to wait for the whole site. */
  static List<Page> of(Telling telling, String path) {
    return switch (path.substring(0, path.indexOf('/') + 1)) {
      case "" -> path.equals(Address.HOME) ? List.of(new HomePage(telling).page()) : List.of();
      case "goals/" ->
          telling.goals().map(goals -> new GoalPages(telling).pages(goals)).orElse(List.of());
      case "constraints/" ->
          telling.constraints().isEmpty() ? List.of() : new ConstraintPages(telling).pages();
      case "metrics/" -> new MetricPages(telling).ahead(path);
      case "decisions/" ->
          telling.charter().decisions().isEmpty() ? List.of() : new DecisionPages(telling).pages();
      case "teams/" ->
          telling.charter().teams().isEmpty() ? List.of() : new TeamsPage(telling).pages();
      case "roadmap/" -> RoadmapPages.any(telling) ? new RoadmapPages(telling).pages() : List.of();
      case "pages/" -> new SitePages(telling).pages();
      case "channels/" -> new ChannelPages(telling).pages();
      case "sources/" -> new SourcePages(telling).pages();
      default -> List.of();
    };
  }
}

package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.Reference;
import plumbline.charter.SiteLook;
import plumbline.charter.SiteLook.MenuEntry;
import plumbline.charter.SitePage;
import plumbline.check.look.OwnFile;
import plumbline.check.look.OwnFiles;
import plumbline.page.part.Asset;
import plumbline.page.part.Look;
import plumbline.page.part.Look.TitleFont;
import plumbline.page.part.Page.Crumb;
import plumbline.page.part.Phrase;

/** What a charter says of how its site looks, and what its menu has beside the usual. */
final class SiteLooks {

  private final Telling telling;
  private final Optional<SiteLook> said;
  private final SitePages pages;

  SiteLooks(Telling telling) {
    this.telling = telling;
    this.said = telling.charter().charter().site();
    this.pages = new SitePages(telling);
  }

  Look look() {
    return said.map(this::look).orElse(Look.PLAIN);
  }

  private Look look(SiteLook own) {
    OwnFiles files = telling.material().ownFiles();
    return new Look(
        files.logo().map(SiteLooks::picture),
        new Look.Accents(
            own.accent().flatMap(SiteLook.Accent::light),
            own.accent().flatMap(SiteLook.Accent::dark)),
        own.font().flatMap(font -> titles(font, files)),
        own.footer().map(text -> pages.article(text, own.origin())),
        !own.robots().equals(Optional.of(SiteLook.Robots.NOINDEX)));
  }

  private static Look.Picture picture(OwnFiles.Picture logo) {
    return new Look.Picture(asset("logo", logo.file()), logo.width(), logo.height());
  }

  private static Asset asset(String name, OwnFile file) {
    return new Asset("assets/" + name + "-" + file.digest() + "." + file.kind(), file.bytes());
  }

  private static Optional<TitleFont> titles(SiteLook.TitleFont font, OwnFiles files) {
    return files
        .font()
        .<TitleFont>map(file -> new TitleFont.Own(asset("titles", file)))
        .or(() -> font.family().map(SiteLooks::known));
  }

  private static TitleFont known(SiteLook.Family family) {
    return new TitleFont.Known(family.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** The entries of the menu beside the usual ones: those named, then all other own pages. */
  List<Crumb> menu() {
    List<Crumb> entries = new ArrayList<>();
    said.map(SiteLook::menu)
        .orElse(List.of())
        .forEach(entry -> crumb(entry).ifPresent(entries::add));
    for (SitePage page : telling.charter().pages()) {
      String path = Address.of(page.id());
      if (entries.stream().noneMatch(entry -> entry.path().equals(path))) {
        entries.add(new Crumb(page.title(), path));
      }
    }
    return entries;
  }

  /** What has no place on the site has none in the menu either. */
  private Optional<Crumb> crumb(MenuEntry entry) {
    Optional<Reference> reference = entry.to().reference();
    if (reference.isEmpty()) {
      return Optional.of(new Crumb(entry.title().orElse(entry.to().text()), entry.to().text()));
    }
    return pages
        .address(reference.get())
        .map(
            path ->
                new Crumb(
                    entry
                        .title()
                        .or(() -> telling.voice().places().name(reference.get()).map(Phrase::plain))
                        .orElse(reference.get().id()),
                    path));
  }
}

package plumbline.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import plumbline.charter.Charter;
import plumbline.diagnostic.Finding;
import plumbline.page.Broken;
import plumbline.page.Material;
import plumbline.page.Pages;
import plumbline.page.Words;
import plumbline.page.part.Site;
import plumbline.page.part.Site.NavigationGroup;
import plumbline.serve.FileWatch;
import plumbline.serve.PreviewServer;
import plumbline.serve.Shown;
import plumbline.site.Drawings;
import plumbline.site.DrawnBefore;
import plumbline.site.SiteWriter;

/** Shows the site of a charter on this machine while its files are being written. */
public final class ServeSite implements AutoCloseable {

  /** Without an as-of instant of its own, a preview takes a new one after so long. */
  private static final Duration NOW = Duration.ofHours(1);

  /** What a site is made from: exports must lie in there too, and a commit changes the footer. */
  private static final List<String> WATCHED =
      List.of("charter", "metrics", ".git/HEAD", ".git/logs/HEAD");

  /** In place of changes: there will be no more. */
  private static final List<Path> END = List.of(Path.of(""));

  /** How soon the watch tells of a file that went while it was read. */
  private static final long SOON_MILLIS = 1000;

  private final Request request;
  private final Consumer<Round> told;
  private final CountDownLatch first = new CountDownLatch(1);
  private final Memory memory = new Memory();
  private final FileWatch watch;
  private final PreviewServer server;
  private final LinkedBlockingQueue<List<Path>> changes = new LinkedBlockingQueue<>();
  private final Drawings drawings = new Drawings();
  private Optional<Spoken> spoken = Optional.empty();
  private volatile View view = View.NOTHING;
  private Optional<Pages> unfinished = Optional.empty();
  private Instant now;

  /**
   * What to show.
   *
   * @param port to listen on; 0 for any that is free
   * @param asOf what counts as now; the time of the last look, renewed every hour, where absent
   * @param version of the program, told in the footer
   */
  public record Request(
      CharterFolder folder, int port, Optional<AsOf> asOf, Clock clock, String version) {}

  /**
   * One look at the files.
   *
   * @param changed the files that gave rise to it, as they were found; empty for the first look
   * @param pages how many the site has; absent while errors keep the last good one
   * @param took until the open pages were told
   * @param whole until the whole site stood, or was left for a newer save
   */
  public record Round(
      List<Path> changed,
      List<Finding> findings,
      Map<String, String> texts,
      Optional<Integer> pages,
      Duration took,
      Duration whole) {

    public Round {
      changed = List.copyOf(changed);
      findings = List.copyOf(findings);
    }
  }

  /**
   * What is shown at a time.
   *
   * @param files of the last good site
   * @param charter it was made from; absent while there was none
   */
  private record View(
      SortedMap<String, byte[]> files,
      List<NavigationGroup> navigation,
      Optional<Charter> charter,
      String broken) {

    static final View NOTHING =
        new View(new TreeMap<>(), List.of(), Optional.empty(), BrokenJson.NOTHING);

    View with(SortedMap<String, byte[]> others) {
      return new View(others, navigation, charter, broken);
    }

    int pages() {
      return (int) files.keySet().stream().filter(name -> name.endsWith(".html")).count();
    }
  }

  /** How everything is said. */
  private record Spoken(Locale locale, Words words, SiteWriter writer) {

    static Spoken in(Locale locale) {
      Words words = Words.of(locale);
      return new Spoken(locale, words, new SiteWriter(words, DrawnBefore.program()));
    }
  }

  /** Shows whatever the view is at the time. */
  private final class Now implements Shown {
    @Override
    public Optional<byte[]> file(String path) {
      return Optional.ofNullable(looked().files.get(path));
    }

    @Override
    public String broken() {
      return looked().broken;
    }

    /** Who asks before the first look came to an end waits for it. */
    private View looked() {
      try {
        first.await();
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
      }
      return view;
    }
  }

  /**
   * Begins to listen; nothing is shown before {@link #run}.
   *
   * @param told what came of each look
   * @throws java.net.BindException where the port is taken
   */
  public ServeSite(Request request, Consumer<Round> told) throws IOException {
    this.request = request;
    this.told = told;
    this.now = request.clock.instant();
    Path root = request.folder.root().toAbsolutePath().normalize();
    this.server = new PreviewServer(request.port, new Now());
    this.watch = new FileWatch(root, WATCHED.stream().map(root::resolve).toList());
  }

  /** Where the site stands. */
  public URI address() {
    return server.address();
  }

  /** The files of the last good site, as a build would write them. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(view.files);
  }

  /** Looks at the files, and again whenever they change, until it is closed. */
  public void run() {
    Thread watching = new Thread(this::watch, "watch");
    watching.setDaemon(true);
    watching.start();
    try {
      for (List<Path> next = List.of(); !next.equals(END); next = changes.take()) {
        tryToLook(next);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** What goes while it is read is a fault of nobody, and is looked at again. */
  private void tryToLook(List<Path> changed) throws InterruptedException {
    try {
      look(changed);
    } catch (RuntimeException fault) {
      List<Path> newer = changes.poll(SOON_MILLIS, TimeUnit.MILLISECONDS);
      if (newer == null) {
        throw fault;
      }
      changes.add(newer);
    }
  }

  /** Beside the work, so that it can be left for a newer save. */
  private void watch() {
    for (Optional<List<Path>> next = watch.next(); next.isPresent(); next = watch.next()) {
      if (!next.get().isEmpty()) {
        changes.add(next.get());
      }
    }
    changes.add(END);
  }

  /** As the readers of a locale do; as before where it is not known, and in English at first. */
  private Spoken speak(Optional<Locale> locale) {
    Spoken now =
        spoken
            .filter(before -> locale.map(before.locale::equals).orElse(true))
            .orElseGet(() -> Spoken.in(locale.orElse(Locale.ENGLISH)));
    spoken = Optional.of(now);
    return now;
  }

  private void look(List<Path> changed) {
    long begin = System.nanoTime();
    BuildSite.Looked looked = BuildSite.look(build(), new Phases(step -> {}), memory);
    Optional<Material> material = looked.sound().map(BuildSite.Sound::material);
    View before = view;
    Spoken speech = speak(material.map(sound -> sound.charter().charter().locale()));
    Optional<Charter> good = material.map(Material::charter).or(before::charter);
    String broken =
        Broken.of(looked.findings(), looked.texts(), good, speech.words)
            .map(BrokenJson::of)
            .orElse(BrokenJson.NOTHING);
    View now = new View(before.files, before.navigation, good, broken);
    if (material.isPresent()) {
      Pages pages = Pages.begun(material.get(), speech.words);
      unfinished = Optional.of(pages);
      now = now.with(ahead(pages, speech.writer, before));
    }
    boolean any = !now.files.isEmpty() || material.isEmpty();
    view = now;
    if (any) {
      show(now);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    finish(speech.writer, !any);
    Duration whole = Duration.ofNanos(System.nanoTime() - begin);
    Optional<Integer> count = material.map(found -> view.pages());
    told.accept(new Round(changed, looked.findings(), looked.texts(), count, took, whole));
  }

  /** The site as it was, with the pages that somebody looks at as they are now. */
  private SortedMap<String, byte[]> ahead(Pages pages, SiteWriter writer, View before) {
    SortedMap<String, byte[]> files = new TreeMap<>(before.files);
    for (String path : server.open()) {
      if (before.files.containsKey(path)) {
        files.putAll(
            writer.ahead(pages.ahead(path, before.navigation), before.files.keySet(), drawings));
      }
    }
    return files;
  }

  /**
   * Makes the rest of the last good site, unless a newer save waits.
   *
   * @param now whether it is made in any case
   */
  private void finish(SiteWriter writer, boolean now) {
    if (unfinished.isPresent() && (now || changes.isEmpty())) {
      Site site = unfinished.get().site();
      if (now || changes.isEmpty()) {
        View shown = view;
        show(
            new View(writer.files(site, drawings), site.navigation(), shown.charter, shown.broken));
        unfinished = Optional.empty();
      }
    }
  }

  private void show(View next) {
    view = next;
    first.countDown();
    server.tell();
  }

  private BuildSite.Request build() {
    if (request.clock.instant().isAfter(now.plus(NOW))) {
      now = request.clock.instant();
    }
    AsOf asOf = request.asOf.orElseGet(() -> new AsOf.At(now));
    return new BuildSite.Request(request.folder, Path.of(""), asOf, request.version);
  }

  /** Ends the look that waits for changes, and lets open pages go. */
  @Override
  public void close() {
    watch.close();
    server.close();
  }
}

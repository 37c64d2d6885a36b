package plumbline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room may know which, and where each outside library lives. */
class RoomsTest {

  static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("plumbline");

  /** A package with all below it, and the packages of ours it may use beside itself. */
  private record Room(String name, List<String> mayUse) {
    static Room of(String name, String... mayUse) {
      return new Room(name, List.of(mayUse));
    }

    String pattern() {
      return "plumbline." + name + "..";
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final String[] MODEL = {"charter", "metric", "diagnostic"};

  private static final List<Room> ROOMS =
      List.of(
          Room.of("diagnostic"),
          Room.of("json"),
          Room.of("charter", "diagnostic"),
          Room.of("metric", "charter", "diagnostic"),
          Room.of("metric.calendar", "charter", "diagnostic"),
          Room.of("metric.value", "metric.calendar", "charter", "diagnostic"),
          Room.of("metric.formula", "charter", "diagnostic"),
          Room.of(
              "metric.plan",
              "metric.formula",
              "metric.calendar",
              "metric.value",
              "charter",
              "diagnostic"),
          Room.of("reader", "charter", "metric", "diagnostic", "json"),
          Room.of("engine", MODEL),
          Room.of("rhythm", "charter", "diagnostic"),
          Room.of("check", "rhythm", "charter", "metric", "diagnostic"),
          Room.of("diff", "charter", "metric", "check", "diagnostic"),
          Room.of("history", "charter", "metric", "reader", "diff", "diagnostic"),
          Room.of("git", "diagnostic"),
          Room.of("snapshot", "metric", "charter", "diagnostic", "json"),
          Room.of(
              "page",
              "charter",
              "metric",
              "rhythm",
              "check",
              "diff",
              "history",
              "snapshot",
              "diagnostic",
              "json"),
          Room.of("site", "page", "diagnostic", "json"),
          // What is served and watched concerns it as little as a web server of the shop.
          Room.of("serve", "diagnostic", "json"),
          Room.of("report", "page", "diff", "check", "metric", "charter", "diagnostic", "json"),
          Room.of(
              "app",
              "diagnostic",
              "json",
              "charter",
              "metric",
              "reader",
              "engine",
              "check",
              "diff",
              "history",
              "git",
              "snapshot",
              "page",
              "site",
              "report",
              "serve"),
          Room.of("cli", "app", "diagnostic"));

  /** The packages of an outside library, and the one room that may use them. */
  private record Library(String name, List<String> packages, List<String> homes) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Library> LIBRARIES =
      List.of(
          new Library("snakeyaml", List.of("org.yaml.."), List.of("reader")),
          new Library("SQL", List.of("java.sql..", "javax.sql.."), List.of("engine")),
          new Library("DuckDB", List.of("org.duckdb.."), List.of("engine")),
          new Library("JGit", List.of("org.eclipse.."), List.of("git")),
          new Library("Bouncy Castle", List.of("org.bouncycastle.."), List.of("git")),
          new Library("JFreeChart", List.of("org.jfree.."), List.of("site.chart")),
          new Library(
              "AWT",
              List.of("java.awt..", "javax.swing..", "javax.imageio.."),
              List.of("site.chart")),
          new Library(
              "Commons Statistics",
              List.of("org.apache.commons.statistics.."),
              List.of("metric.experiment")),
          new Library("commonmark", List.of("org.commonmark.."), List.of("site.markdown")),
          new Library("jte", List.of("gg.jte.."), List.of("site")),
          new Library("lib-recur", List.of("org.dmfs.."), List.of("rhythm")),
          new Library("the JDK's HTTP server", List.of("com.sun.net.."), List.of("serve")),
          new Library("picocli", List.of("picocli.."), List.of("cli")));

  static Stream<Room> rooms() {
    return ROOMS.stream();
  }

  static Stream<Library> libraries() {
    return LIBRARIES.stream();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomKnowsOnlyThoseOnItsList(Room room) {
    DescribedPredicate<JavaClass> foreign =
        resideInAnyPackage("plumbline..")
            .and(resideOutsideOfPackages(patterns(Stream.concat(room.mayUse.stream(), self(room)))))
            .as("rooms other than " + room.mayUse);
    noClasses()
        .that()
        .resideInAPackage(room.pattern())
        .should()
        .dependOnClassesThat(foreign)
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void everyPackageIsARoomOfTheList() {
    classes().should().resideInAnyPackage(patterns(ROOMS.stream().map(Room::name))).check(PROGRAM);
  }

  @Test
  void noTwoPackagesNeedEachOther() {
    slices().matching("plumbline.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryIsKnownInItsHomeOnly(Library library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(patterns(library.homes.stream()))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library.packages.toArray(String[]::new))
        .check(PROGRAM);
  }

  @Test
  void noLibraryIsUsedThatHasNoHome() {
    List<String> known =
        Stream.concat(
                Stream.of("plumbline..", "java..", "javax.xml..", "org.jspecify.."),
                LIBRARIES.stream().flatMap(library -> library.packages.stream()))
            .toList();
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(known.toArray(String[]::new))
                .or(
                    DescribedPredicate.describe(
                        "a primitive or an array of one",
                        type -> type.getBaseComponentType().isPrimitive())))
        .check(PROGRAM);
  }

  @Test
  void everyPackageSaysWhatNullMeans() {
    Map<Boolean, List<String>> byMark =
        PROGRAM.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(room -> !room.getName().startsWith("plumbline.site.template"))
            .collect(
                java.util.stream.Collectors.partitioningBy(
                    room -> room.isAnnotatedWith(NullMarked.class),
                    java.util.stream.Collectors.mapping(
                        room -> room.getName(), java.util.stream.Collectors.toList())));
    assertThat(new TreeSet<>(byMark.get(false))).as("packages without @NullMarked").isEmpty();
  }

  private static Stream<String> self(Room room) {
    return Stream.of(room.name);
  }

  private static String[] patterns(Stream<String> names) {
    return names.map(name -> "plumbline." + name + "..").toArray(String[]::new);
  }
}

package plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static plumbline.RoomsTest.PROGRAM;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.text.DateFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** What no class of the program does, wherever it stands. */
class HouseRulesTest {

  private static final Set<String> MADE_OF_TIME = Set.of("java.time", "java.time.chrono");

  @Test
  void clocksAreReadOnlyWhenHandedIn() {
    forbid(
        "ask the time without a clock",
        target ->
            (MADE_OF_TIME.contains(target.getOwner().getPackageName())
                    && target.getName().equals("now")
                    && !takes(target, Clock.class))
                || is(target, System.class, "currentTimeMillis")
                || isConstructor(target, java.util.Date.class)
                || is(target, java.util.Calendar.class, "getInstance"));
  }

  @Test
  void clocksAreMadeOnlyAtTheEdge() {
    forbidOutsideCli(
        "make a clock",
        target ->
            target.getOwner().isEquivalentTo(Clock.class) && target.getName().startsWith("system"));
  }

  @Test
  void theZoneIsNeverThatOfTheMachine() {
    forbid(
        "use the machine's zone",
        target ->
            is(target, ZoneId.class, "systemDefault")
                || is(target, TimeZone.class, "getDefault")
                || is(target, Clock.class, "systemDefaultZone"));
  }

  @Test
  void theLocaleIsNeverThatOfTheMachine() {
    forbid(
        "use the machine's locale",
        target ->
            is(target, Locale.class, "getDefault")
                || (!takes(target, Locale.class)
                    && (is(target, String.class, "format")
                        || is(target, String.class, "formatted")
                        || is(target, String.class, "toLowerCase")
                        || is(target, String.class, "toUpperCase")
                        || is(target, java.io.PrintStream.class, "printf")
                        || is(target, java.io.PrintStream.class, "format")
                        || is(target, java.io.PrintWriter.class, "printf")
                        || is(target, java.io.PrintWriter.class, "format")
                        || is(target, DateTimeFormatter.class, "ofPattern")
                        || isFactory(target, NumberFormat.class)
                        || isFactory(target, DateFormat.class)
                        || isConstructor(target, Formatter.class)
                        || isConstructor(target, Scanner.class)
                        || isConstructor(target, java.text.SimpleDateFormat.class)
                        || isConstructor(target, java.text.MessageFormat.class))));
  }

  @Test
  void theProcessBelongsToTheCommandLine() {
    forbidOutsideCli(
        "touch the process",
        target ->
            is(target, System.class, "exit")
                || is(target, System.class, "getenv")
                || is(target, Runtime.class, "exit")
                || is(target, Runtime.class, "halt")
                || (target.getOwner().isEquivalentTo(System.class)
                    && Set.of("out", "err", "in").contains(target.getName()))
                || is(target, Throwable.class, "printStackTrace"));
  }

  @Test
  void aClassIsNamedForWhatItIs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("plumbline.site.template..")
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(PROGRAM);
  }

  private static void forbid(String what, java.util.function.Predicate<AccessTarget> targets) {
    noClasses().should().accessTargetWhere(describe(what, targets)).check(PROGRAM);
  }

  private static void forbidOutsideCli(
      String what, java.util.function.Predicate<AccessTarget> targets) {
    noClasses()
        .that()
        .resideOutsideOfPackage("plumbline.cli..")
        .should()
        .accessTargetWhere(describe(what, targets))
        .check(PROGRAM);
  }

  private static DescribedPredicate<JavaAccess<?>> describe(
      String what, java.util.function.Predicate<AccessTarget> targets) {
    return DescribedPredicate.describe(what, access -> targets.test(access.getTarget()));
  }

  private static boolean is(AccessTarget target, Class<?> owner, String name) {
    return target.getOwner().isAssignableTo(owner) && target.getName().equals(name);
  }

  private static boolean isConstructor(AccessTarget target, Class<?> owner) {
    return target instanceof AccessTarget.ConstructorCallTarget
        && target.getOwner().isEquivalentTo(owner)
        && !takes(target, Locale.class);
  }

  private static boolean isFactory(AccessTarget target, Class<?> owner) {
    return target.getOwner().isEquivalentTo(owner) && target.getName().matches("get.*Instance");
  }

  private static boolean takes(AccessTarget target, Class<?> type) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().stream().anyMatch(parameter -> same(parameter, type));
  }

  private static boolean same(JavaClass parameter, Class<?> type) {
    return parameter.isEquivalentTo(type);
  }
}

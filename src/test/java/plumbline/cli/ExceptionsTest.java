package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;

/** What is accepted for a while, by whom it may be, and when that ends. */
@Covers({
  Code.EXCEPTION_EXPIRED,
  Code.EXCEPTION_UNUSED,
  Code.EXCEPTION_WITHOUT_AUTHORITY,
  Code.ERROR_NOT_ACCEPTED
})
class ExceptionsTest {

  private static final String CHARTER = "charter/charter.yaml";

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void aShopWithAReviewThatIsOverdue() {
    shop = CornerShop.in(folder);
    shop.edit(
        CHARTER,
        "authority: {person: ada-byron}\n  review: {every: 3 months, last: 2026-11-01}",
        "authority: {person: ada-byron}\n  review: {every: 3 months, last: 2026-01-01}");
  }

  private Cli.Ran check(String... options) {
    return shop.run("check", options);
  }

  private void accept(String rule, String fingerprint, String approver, String until) {
    shop.file(
        "charter/exceptions.yaml",
        """
        exceptions:
          - id: after-the-season
            rule: %s
            fingerprint: "%s"
            reason: Nobody has an hour before Christmas
            approver: %s
            until: %s
        """
            .formatted(rule, fingerprint, approver, until));
  }

  private String fingerprint(String rule) {
    Matcher found =
        Pattern.compile(
                "\"code\": \"" + rule + "\".*?\"fingerprint\": \"([0-9a-f]{12})\"", Pattern.DOTALL)
            .matcher(check("--format", "json").out());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void anAcceptedFindingNoLongerFailsTheGateAndSaysUntilWhen() {
    assertThat(check("--fail-on", "warning").exit()).isEqualTo(1);
    accept("PL-0605", fingerprint("PL-0605"), "ada-byron", "2026-11-22");

    Cli.Ran ran = check("--fail-on", "warning");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("no findings\nPL-0605 the review of the charter was due on 2026-04-01")
        .endsWith(
            "; accepted until 2026-11-22 by Ada Byron: Nobody has an hour before Christmas\n");
  }

  @Test
  void theFingerprintStaysTheSameOnAnotherDayAndAtAnotherLine() {
    String first = fingerprint("PL-0605");
    accept("PL-0605", first, "ada-byron", "2027-03-31");
    shop.edit(CHARTER, "charter:\n", "# Who we are.\n\ncharter:\n");

    assertThat(check("--as-of", "2026-11-24", "--fail-on", "warning").exit()).isZero();
  }

  @Test
  void theDayAfterItsLastAnExceptionIsAFindingAndSoIsWhatItAccepted() {
    accept("PL-0605", fingerprint("PL-0605"), "ada-byron", "2026-11-21");

    assertThat(check("--fail-on", "warning"))
        .satisfies(ran -> assertThat(ran.exit()).isEqualTo(1))
        .extracting(Cli.Ran::out)
        .asString()
        .contains("warning[PL-0605]")
        .contains("warning[PL-1301]: the exception `after-the-season` ended on 2026-11-21");
  }

  @Test
  void onlyTheAuthorityMayAccept() {
    shop.edit(
        CHARTER,
        "  - {id: ada-byron, name: Ada Byron, role: Owner}",
        "  - {id: ada-byron, name: Ada Byron, role: Owner}\n  - {id: tom, name: Tom Hill}");
    accept("PL-0605", fingerprint("PL-0605"), "tom", "2027-01-31");

    assertThat(check().out())
        .contains("warning[PL-0605]")
        .contains(
            "warning[PL-1303]: `tom` may not accept exceptions, so `after-the-season` has no"
                + " effect");
  }

  @Test
  void anApproverMustBeAPersonOfTheCharter() {
    accept("PL-0605", "071161407b7b", "nobody", "2027-01-31");

    assertThat(check().out()).contains("error[PL-0205]: there is no person `nobody`");
  }

  @Test
  void anErrorIsNeverAccepted() {
    shop.edit(CHARTER, "from: {value: 10.00 GBP", "from: {value: 30.00 GBP");
    accept("PL-0606", fingerprint("PL-0606"), "ada-byron", "2027-01-31");

    Cli.Ran ran = check();

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("error[PL-0606]", "warning[PL-1304]: `after-the-season`");
  }

  @Test
  void anUnknownFingerprintIsANote() {
    accept("PL-0605", "00000000000a", "ada-byron", "2027-01-31");

    assertThat(check().out())
        .contains(
            "note[PL-1302]: nothing has the rule `PL-0605` and the fingerprint `00000000000a`");
    assertThat(check("--without-data").out()).doesNotContain("PL-1302");
  }

  @Test
  void aFingerprintOfDigitsAloneNeedsNoQuotes() {
    shop.file(
        "charter/exceptions.yaml",
        """
        exceptions:
          - {id: odd, rule: PL-0605, fingerprint: 012345678901, reason: Why, approver: ada-byron, until: 2027-01-31}
        """);

    assertThat(check().out()).contains("the fingerprint `012345678901`");
  }

  @Test
  void theSiteListsWhatIsAcceptedWithItsLastDayAndReason(@TempDir Path site) throws Exception {
    accept("PL-0605", fingerprint("PL-0605"), "ada-byron", "2027-01-31");

    Cli.Ran ran = shop.run("build", "--out", site.resolve("site").toString());

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).doesNotContain("PL-0605");
    assertThat(
            Jsoup.parse(Files.readString(site.resolve("site/reviews/index.html")))
                .select("#accepted tbody tr")
                .text())
        .startsWith("The review of the charter was due on 2026-04-01")
        .endsWith("Nobody has an hour before Christmas 31 January 2027 Ada Byron");
  }
}

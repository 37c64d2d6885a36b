package plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.engine.Shop.count;
import static plumbline.engine.Shop.sum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.charter.Column;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;
import plumbline.diagnostic.Finding;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Slice;

class QuerySandboxTest {

  @TempDir Path root;

  private Shop shop(String query) {
    return new Shop(root)
        .file(
            "orders.csv",
            """
            day,customer,gross
            2026-01-05,ann,1.50
            2026-01-06,ann,2.50
            2026-01-06,bob,4.00
            """)
        .source(
            Shop.Draft.export("orders", "orders.csv")
                .column("day", Column.Type.DATE)
                .column("customer", Column.Type.TEXT)
                .column("gross", Column.Type.MONEY))
        .source(
            Shop.Draft.query("firsts", query)
                .column("day", Column.Type.DATE)
                .column("gross", Column.Type.MONEY)
                .key("customer"));
  }

  private static Optional<SourceRows> answer(Shop shop) {
    try (DuckDbEngine engine = shop.engine()) {
      return engine.scan(
          new SourceScan(
              new SourceId("firsts"), List.of(count(), sum("gross")), List.of(), List.of()),
          shop.findings);
    }
  }

  @Test
  void aSelectOverDeclaredSourcesIsAnswered() {
    Shop shop =
        shop(
            """
            -- the first order of each customer
            with numbered as (
              select *, row_number() over (partition by customer order by day) as n from orders)
            select day, customer, gross from numbered where n = 1
            """);
    SourceRows rows = answer(shop).orElseThrow();
    assertThat(shop.findings.inFileOrder()).isEmpty();
    assertThat(rows.daily().get(Slice.TOTAL).values())
        .extracting(values -> values[0] + " " + values[1])
        .containsExactly("1 1.5", "1 4");
  }

  @Test
  void queriesMaySelectFromQueriesButNotInACircle() {
    Shop shop =
        shop("select min(day) as day, customer, min(gross) as gross from doubled group by customer")
            .source(
                Shop.Draft.query("doubled", "select day, customer, gross * 2 as gross from orders")
                    .column("day", Column.Type.DATE)
                    .column("customer", Column.Type.TEXT)
                    .column("gross", Column.Type.MONEY));
    assertThat(answer(shop).orElseThrow().daily().get(Slice.TOTAL).values())
        .extracting(values -> values[1].toString())
        .containsExactly("3", "8");

    Shop circle = shop("select day, customer, gross from firsts");
    assertThat(answer(circle)).isEmpty();
    assertThat(circle.findings.inFileOrder().get(0).message()).contains("selects from itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from read_csv('/etc/passwd')",
        "select * from read_text('/etc/passwd')",
        "select * from '/etc/passwd'",
        "select * from 'orders.csv'",
        "select * from glob('/*')",
        "select day, customer, gross, (select content from read_blob('/etc/passwd')) from orders",
        "select * from orders where customer in (select * from read_csv_auto('/etc/passwd'))",
        "with x as (select * from read_parquet('http://localhost/x')) select * from x",
        "copy orders to '/tmp/stolen.csv'",
        "attach '/tmp/other.db'",
        "install httpfs",
        "load httpfs",
        "select 1; drop table orders",
        "drop table orders",
        "create table x as select 1",
        "insert into orders select * from orders",
        "update orders set gross = 0",
        "set memory_limit = '10GB'",
        "pragma database_list",
        "call pragma_version()",
        "explain select * from orders",
        "describe orders",
        "select * from duckdb_settings()",
        "select * from duckdb_secrets()",
        "select * from information_schema.tables",
        "select * from pragma_table_info('orders')",
        "select getenv('HOME') as day, customer, gross from orders",
        "select current_setting('temp_directory') as day from orders",
        "select getvariable('x') as day from orders",
        "select now() as day, customer, gross from orders",
        "select current_date as day, customer, gross from orders",
        "select day, customer, random() as gross from orders",
        "select * from orders using sample 10%",
        "select * from query('select 1')",
        "select * from query_table('orders')",
        "select * from json_execute_serialized_sql('{}')",
        "select * from main.orders",
        "select * from orders, other",
        "select $1 as day from orders",
        "selec day from orders",
        "",
        "-- nothing"
      })
  void whateverReachesOutsideOrChangesAnythingIsRefused(String query) throws IOException {
    Shop shop = shop(query);
    assertThat(answer(shop)).isEmpty();
    assertThat(shop.findings.inFileOrder())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code().id()).isEqualTo("PL-0507"));
    try (Stream<Path> left = Files.list(root)) {
      assertThat(left.map(path -> String.valueOf(path.getFileName()))).containsExactly("metrics");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          SELECT * FROM read_csv('/etc/passwd') | file system operations are disabled
          COPY (SELECT 1) TO '/tmp/plumbline-stolen.csv' | file system operations are disabled
          ATTACH '/tmp/plumbline-other.db' | file system operations are disabled
          INSTALL httpfs | file system operations are disabled
          LOAD httpfs | Loading external extensions is disabled
          SET enable_external_access = true | the configuration has been locked
          SET memory_limit = '10GB' | the configuration has been locked
          SET lock_configuration = false | the configuration has been locked
          """)
  void theLockedDatabaseItselfRefusesWhatTheGuardWouldLetThrough(String statement, String why) {
    try (Session session = new Session(Limits.usual(1), root)) {
      assertThat(refusal(session, "SELECT 1")).isEmpty();
      session.lock();
      assertThat(refusal(session, "SELECT 1")).isEmpty();
      assertThat(refusal(session, statement)).contains(why);
    }
    assertThat(Path.of("/tmp/plumbline-stolen.csv")).doesNotExist();
    assertThat(Path.of("/tmp/plumbline-other.db")).doesNotExist();
  }

  /** What the engine says against a statement; empty where it runs. */
  private static String refusal(Session session, String statement) {
    try {
      session.run("break out", statement, Shop.origin().span());
      return "";
    } catch (EngineFailure failure) {
      return String.valueOf(failure.getMessage());
    } catch (DataProblem problem) {
      return problem.finding().toString();
    }
  }

  @Test
  void aRefusalSuggestsTheSourceThatWasMeant() {
    Shop shop = shop("select day, customer, gross\nfrom order");
    assertThat(answer(shop)).isEmpty();
    assertThat(shop.findings.inFileOrder().get(0).message()).contains("line 2 of the query");
    Shop near = shop("select day, customer, gross\nfrom orderz");
    assertThat(answer(near)).isEmpty();
    assertThat(near.findings.inFileOrder().get(0).help()).contains("did you mean `orders`?");
  }

  @Test
  @Covers(Code.OVER_LIMIT)
  void memoryAndTimeAreLimited() {
    Shop memory =
        shop("select o.day, list(r.range)::varchar as customer, 1 as gross from orders o, range(300000000) r group by 1")
            .limits(new Limits(64, 1, 2, Duration.ofSeconds(20)));
    assertThat(answer(memory)).isEmpty();
    assertThat(memory.findings.inFileOrder())
        .singleElement()
        .isEqualTo(
            Finding.of(
                    Code.OVER_LIMIT,
                    Shop.origin().span(),
                    "the work needs more than the 64 MiB of memory and 1 MiB of disk allowed")
                .help("aggregate before joining, or export fewer rows and columns"));

    Shop time =
        shop("select max(o.day) as day, 'x' as customer, count(*) as gross from orders o,"
                + " range(100000000) a, range(100000000) b where a.range * b.range % 7 = 3")
            .limits(new Limits(256, 64, 2, Duration.ofSeconds(1)));
    assertThat(answer(time)).isEmpty();
    assertThat(time.findings.inFileOrder())
        .singleElement()
        .isEqualTo(
            Finding.of(
                    Code.OVER_LIMIT,
                    Shop.origin().span(),
                    "the work takes longer than the 1 s allowed")
                .help("aggregate before joining, or export fewer rows and columns"));
  }

  @Test
  void inexactNumbersAndMissingColumnsAreToldWithTheMend() {
    Shop inexact = shop("select day, customer, gross / 3 as gross from orders");
    assertThat(answer(inexact)).isEmpty();
    Finding finding = inexact.findings.inFileOrder().get(0);
    assertThat(finding.code().id()).isEqualTo("PL-0512");
    assertThat(finding.help().get(0)).contains("cast(… as decimal(38, 6))");

    Shop missing = shop("select day, customer, gross as grosz from orders");
    assertThat(answer(missing)).isEmpty();
    assertThat(missing.findings.inFileOrder().get(0).code().id()).isEqualTo("PL-0510");

    Shop twice = shop("select day, customer, gross from orders");
    assertThat(answer(twice)).isEmpty();
    assertThat(twice.findings.inFileOrder().get(0).code().id()).isEqualTo("PL-0504");
  }
}

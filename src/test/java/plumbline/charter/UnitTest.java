package plumbline.charter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units by their symbols, and as people wrote them. */
class UnitTest {

  @ParameterizedTest
  @CsvSource({
    "orders, order",
    "Orders, order",
    "order, order",
    "categories, category",
    "boxes, box",
    "searches, search",
    "addresses, address",
    "purchases, purchase",
    "GBP per orders, GBP per order",
    "GBP/order, GBP per order",
    "Bestellungen, bestellungen",
  })
  void aUnitIsKnownByItsSymbols(String written, String symbols) {
    assertThat(Unit.parse(written)).hasToString(symbols).isEqualTo(Unit.parse(symbols));
  }

  @ParameterizedTest
  @CsvSource({
    "order, orders",
    "category, categories",
    "day, days",
    "box, boxes",
    "search, searches",
    "address, addresses",
    "purchase, purchases",
  })
  void manyOfANounFollowsEnglish(String one, String many) {
    assertThat(Unit.plural(one)).isEqualTo(many);
  }

  @ParameterizedTest
  @CsvSource({
    "Bestellungen, Bestellungen",
    "EUR per Bestellung, EUR per Bestellung",
    "Retouren per Kunde, Retouren per Kunde",
    "orders, order",
    "GBP per order, GBP per order",
    "%, %",
  })
  void anIrregularNounIsKeptAsItWasWritten(String written, String kept) {
    assertThat(Unit.parse(written).asWritten()).isEqualTo(kept);
    assertThat(Unit.parse(kept)).isEqualTo(Unit.parse(written));
  }
}

package plumbline.example;

import java.util.ArrayList;
import java.util.List;

/** The range: six categories of twelve products. */
final class Products {

  /** A group of products. Prices leave out VAT. */
  enum Category {
    JACKETS("jackets", "JKT", 0.12, 5800, 16500, 0.495, 1.25),
    FOOTWEAR("footwear", "FTW", 0.14, 4600, 12500, 0.515, 1.60),
    PACKS("packs", "PCK", 0.10, 2900, 9800, 0.505, 0.75),
    BASE_LAYERS("base-layers", "BSL", 0.22, 1500, 4600, 0.435, 1.05),
    CAMPING("camping", "CMP", 0.14, 900, 11500, 0.53, 0.60),
    ACCESSORIES("accessories", "ACC", 0.28, 500, 2400, 0.425, 0.55);

    final String inData;
    final String prefix;
    final double popularity;
    final int cheapest;
    final int dearest;
    final double costShare;

    /** How often its things come back, against the average. */
    final double returns;

    Category(
        String inData,
        String prefix,
        double popularity,
        int cheapest,
        int dearest,
        double costShare,
        double returns) {
      this.inData = inData;
      this.prefix = prefix;
      this.popularity = popularity;
      this.cheapest = cheapest;
      this.dearest = dearest;
      this.costShare = costShare;
      this.returns = returns;
    }
  }

  /**
   * One product.
   *
   * @param price in pence, without VAT
   * @param euroPrice in cents, without VAT
   * @param cost in pence
   */
  record Product(String sku, Category category, int price, int euroPrice, int cost) {}

  static final int EACH = 12;
  static final List<Product> ALL = all();

  private Products() {}

  /** The product that two even draws point at; the cheaper ones of a category sell more. */
  static Product pick(double which, double rank) {
    int category = 0;
    double rest = which;
    while (category < Category.values().length - 1
        && rest >= Category.values()[category].popularity) {
      rest -= Category.values()[category].popularity;
      category++;
    }
    int inCategory = (int) (EACH * (0.55 * rank + 0.45 * rank * rank));
    return ALL.get(category * EACH + inCategory);
  }

  private static List<Product> all() {
    List<Product> all = new ArrayList<>();
    for (Category category : Category.values()) {
      for (int i = 0; i < EACH; i++) {
        int span = category.dearest - category.cheapest;
        int listed = category.cheapest + span * i / (EACH - 1);
        // Shelf prices end in .95 with VAT; what is booked is a sixth less.
        int shelf = (listed * 6 / 5) / 100 * 100 + 95;
        int price = (shelf * 5 + 3) / 6;
        int euroPrice = (price * 6 / 5) / 5 * 5;
        int cost = (int) StrictMath.round(price * (category.costShare + 0.004 * (i % 5 - 2)));
        String sku = category.prefix + "-" + (101 + i);
        all.add(new Product(sku, category, price, euroPrice, cost));
      }
    }
    return List.copyOf(all);
  }
}

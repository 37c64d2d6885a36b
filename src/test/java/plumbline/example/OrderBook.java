package plumbline.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** All orders, in order of time; exactly as many as asked for, spread as the story has it. */
final class OrderBook {

  /** Orders are numbered from after this. */
  static final long FIRST_ID = 100_000;

  private static final ShopChannel[] CHANNELS = ShopChannel.values();
  private static final double[] BASKETS = Draws.wobbles("baskets", Story.WEEKS, 0.012);
  private static final double[] NEWCOMERS = Draws.wobbles("newcomers", Story.WEEKS, 0.014);

  private final long count;
  private final double[][] weights = new double[Story.DAYS][CHANNELS.length];
  private final double sum;
  final Customers customers;

  private final Draws draws = new Draws("orders");
  private final List<Draws.Even> lineCounts = new ArrayList<>();
  private final List<Draws.Even> kinds = new ArrayList<>();
  private final List<Draws.Even> ranks = new ArrayList<>();
  private final List<Draws.Share> newcomers = new ArrayList<>();
  private final Draws.Share cancelled = new Draws.Share("cancelled");
  private final Draws.Share discounted = new Draws.Share("discounted");

  OrderBook(Traffic traffic, long count) {
    this.count = count;
    double sum = 0;
    for (int day = 0; day < Story.DAYS; day++) {
      for (ShopChannel channel : CHANNELS) {
        double weight = traffic.sessions(day, channel) * traffic.conversion(day, channel);
        weights[day][channel.at] = weight;
        sum += weight;
      }
    }
    this.sum = sum;
    customers = new Customers(count);
    for (ShopChannel channel : CHANNELS) {
      lineCounts.add(new Draws.Even("line counts " + channel));
      kinds.add(new Draws.Even("kinds " + channel));
      ranks.add(new Draws.Even("ranks " + channel));
      newcomers.add(new Draws.Share("newcomers " + channel));
    }
  }

  /** How many orders stand for one order of the story. */
  double scale() {
    return count / sum;
  }

  /** Calls back with every order, and with the number of each day once it is over. */
  void forEach(Consumer<Order> each, java.util.function.IntConsumer dayOver) {
    long[] done = new long[CHANNELS.length];
    double[] due = new double[CHANNELS.length];
    long id = 0;
    for (int day = 0; day < Story.DAYS; day++) {
      long[] moments = moments(day, done, due, count - id);
      for (long moment : moments) {
        id++;
        each.accept(order(FIRST_ID + id, day, (int) (moment >> 3), CHANNELS[(int) (moment & 7)]));
      }
      dayOver.accept(day);
    }
  }

  /** The day's orders, each as minute of the day times 8 plus channel, in order of time. */
  private long[] moments(int day, long[] done, double[] due, long left) {
    int[] counts = new int[CHANNELS.length];
    int all = 0;
    for (int c = 0; c < CHANNELS.length; c++) {
      due[c] += weights[day][c] * count / sum;
      counts[c] = (int) Math.max(0, StrictMath.round(due[c]) - done[c]);
      done[c] += counts[c];
      all += counts[c];
    }
    if (day == Story.DAYS - 1) {
      // Rounding by channel may leave a handful over or short.
      counts[0] = (int) Math.max(0, counts[0] + left - all);
      all = Arrays.stream(counts).sum();
    }
    long[] moments = new long[all];
    int at = 0;
    for (int c = 0; c < CHANNELS.length; c++) {
      for (int i = 0; i < counts[c]; i++) {
        moments[at++] = (long) minute() << 3 | c;
      }
    }
    Arrays.sort(moments);
    return moments;
  }

  /** Evenings sell most; nothing before two, so that no time falls into a changed clock's gap. */
  private int minute() {
    double hour = draws.chance(0.55) ? 19.3 + 2.1 * draws.normal() : draws.between(6.5, 23.5);
    int minute = (int) (hour * 60);
    return Math.max(120, Math.min(1439, minute));
  }

  private Order order(long id, int day, int minute, ShopChannel channel) {
    int c = channel.at;
    int week = Story.week(day);
    boolean isCancelled = cancelled.next(0.021);
    double newShare =
        channel.newShare
            * NEWCOMERS[week]
            * (1 - 0.055 * Story.matched(day))
            * (1 + 0.03 * Story.broad(day));
    boolean isNew = !isCancelled && newcomers.get(c).next(newShare);
    int customer = isNew ? customers.newcomer(day) : customers.returning();
    int number = isCancelled ? 0 : customers.ordered(customer);
    boolean inEuro = customers.paysInEuro(customer);
    List<Order.Line> lines = lines(channel, week, inEuro);
    long discount = 0;
    if (discounted.next(Story.blackFriday(day) ? 0.55 : 0.17)) {
      int percent = Story.blackFriday(day) ? 12 : 10;
      List<Order.Line> reduced = new ArrayList<>(lines.size());
      for (Order.Line line : lines) {
        long off = line.gross() * percent / 100;
        discount += off;
        reduced.add(
            new Order.Line(
                line.product(), line.quantity(), line.gross(), line.gross() - off, line.cost()));
      }
      lines = reduced;
    }
    long net = -discount;
    for (Order.Line line : lines) {
      net += line.gross();
    }
    long fees = net * (channel == ShopChannel.MARKETPLACE ? 110 : 19) / 1000 + 20;
    return new Order(
        id,
        day,
        minute,
        customer,
        number,
        channel,
        firstTouch(channel),
        customers.country(customer),
        inEuro,
        isCancelled,
        lines,
        discount,
        fees);
  }

  private List<Order.Line> lines(ShopChannel channel, int week, boolean inEuro) {
    int c = channel.at;
    double more = Math.max(0, (1.76 * channel.basket * BASKETS[week] - 1) / 0.75);
    double u = lineCounts.get(c).next();
    int n = u < 0.05 * more ? 4 : u < 0.20 * more ? 3 : u < 0.50 * more ? 2 : 1;
    List<Order.Line> lines = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      Products.Product product = Products.pick(kinds.get(c).next(), ranks.get(c).next());
      boolean small = product.price() < 2600;
      int quantity = small && draws.chance(0.16) ? 2 : 1;
      long price = inEuro ? product.euroPrice() : product.price();
      lines.add(
          new Order.Line(
              product,
              quantity,
              price * quantity,
              price * quantity,
              (long) product.cost() * quantity));
    }
    return lines;
  }

  private ShopChannel firstTouch(ShopChannel last) {
    double u = draws.uniform();
    if (u < 0.66) {
      return last;
    }
    return u < 0.78
        ? ShopChannel.PAID_SOCIAL
        : u < 0.90 ? ShopChannel.ORGANIC_SEARCH : u < 0.96 ? ShopChannel.PAID_SEARCH : last;
  }
}

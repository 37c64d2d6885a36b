package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Channel;
import plumbline.charter.Customer;
import plumbline.charter.Promise;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** Whom the shop serves most, what it promises, and which channels carry that. */
final class CustomerPage {

  private final Telling telling;
  private final Voice voice;

  CustomerPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  Page page(Customer customer) {
    return new Page(
        Address.CUSTOMER,
        voice.say("customer.title"),
        Address.CUSTOMER,
        List.of(),
        customer.who(),
        List.of(new Block.Note(Phrase.of(voice.say("customer.lead")))),
        sections(customer),
        List.of(api(customer)));
  }

  List<Section> sections(Customer customer) {
    List<Section> sections = new ArrayList<>();
    sections.add(wants(customer));
    if (!customer.notPrimarily().isEmpty()) {
      sections.add(notFor(customer));
    }
    if (!telling.charter().charter().promises().isEmpty()) {
      sections.add(promises());
    }
    return sections;
  }

  private Section wants(Customer customer) {
    List<Block> blocks = new ArrayList<>();
    customer.transformation().ifPresent(text -> blocks.add(new Block.Statement(Phrase.of(text))));
    if (!customer.needs().isEmpty()) {
      blocks.add(
          new Block.Lists(
              List.of(
                  new Block.Listing(
                      voice.say("customer.needs"),
                      customer.needs().stream().map(Phrase::of).toList()))));
    }
    Facts facts =
        new Facts(telling)
            .lines("customer.evidence", new CitedNames(telling.voice()).of(customer.evidence()));
    if (customer.evidence().isEmpty()) {
      facts.fact("customer.evidence", Phrase.of(voice.say("customer.no-evidence")));
    }
    return new Section(
        "transformation", voice.say("customer.transformation"), "", blocks, facts.list());
  }

  private Section notFor(Customer customer) {
    List<Block.Entry> entries = new ArrayList<>();
    for (Customer.NotPrimarily other : customer.notPrimarily()) {
      entries.add(
          new Block.Entry(
              other.who(), Phrase.of(other.because().orElse(voice.say("customer.no-reason")))));
    }
    return new Section(
        "not-for",
        voice.say("customer.not-for"),
        voice.say("customer.not-for.about"),
        List.of(new Block.Entries(entries)),
        List.of());
  }

  /** Each promise with the channels that carry it, if there are any. */
  private Section promises() {
    List<Block> blocks = new ArrayList<>();
    telling
        .charter()
        .charter()
        .promise()
        .ifPresent(text -> blocks.add(new Block.Statement(Phrase.of(text.strip()))));
    List<Promise> promises = telling.charter().charter().promises();
    if (telling.charter().channels().isEmpty()) {
      List<Phrase> plain = promises.stream().map(one -> Phrase.of(one.promise())).toList();
      blocks.add(new Block.Lists(List.of(new Block.Listing(voice.say("column.promise"), plain))));
    } else {
      blocks.add(new Block.Rows(carried(promises)));
    }
    offMessage().ifPresent(blocks::add);
    return new Section("promise", voice.say("promise.title"), "", blocks, List.of());
  }

  private Table carried(List<Promise> promises) {
    List<Row> rows = new ArrayList<>();
    for (Promise promise : promises) {
      List<Phrase> carriers =
          telling.charter().channels().stream()
              .filter(channel -> carries(channel, promise))
              .map(channel -> voice.channelLink(channel.id()))
              .toList();
      rows.add(
          Row.of(
              Table.text(promise.promise()),
              Table.text(
                  carriers.isEmpty()
                      ? Phrase.of(voice.say("promise.carried-by-none"))
                      : Phrase.list(carriers))));
    }
    return new Table(
        voice.say("promise.title"),
        List.of(
            Column.of(voice.say("column.promise"), Kind.HEAD),
            Column.of(voice.say("column.carried-by"), Kind.TEXT)),
        rows);
  }

  private static boolean carries(Channel channel, Promise promise) {
    return channel.promise().map(one -> one.carries().contains(promise.id())).orElse(false);
  }

  private java.util.Optional<Block> offMessage() {
    List<Block.Entry> entries =
        telling.charter().channels().stream()
            .filter(channel -> channel.promise().map(p -> p.carries().isEmpty()).orElse(false))
            .map(
                channel ->
                    new Block.Entry(
                        voice.say("promise.off-message"),
                        voice
                            .channelLink(channel.id())
                            .then(
                                voice.say("promise.says", channel.promise().orElseThrow().says()))))
            .toList();
    return entries.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Block.Entries(entries));
  }

  private Page.DataFile api(Customer customer) {
    ApiFile api = new ApiFile(telling, Address.CUSTOMER);
    api.text("who", customer.who());
    api.json().texts("needs", customer.needs());
    customer.transformation().ifPresent(text -> api.text("transformation", text));
    api.json()
        .texts(
            "not_primarily",
            customer.notPrimarily().stream().map(Customer.NotPrimarily::who).toList());
    api.json().texts("evidence", customer.evidence().stream().map(one -> one.text()).toList());
    telling.charter().charter().promise().ifPresent(text -> api.text("promise", text));
    return api.end();
  }
}

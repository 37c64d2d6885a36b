package plumbline.cli;

import java.nio.file.Path;

/** The corner shop with two teams that sign its goal and its constraint. */
final class SignedShop {

  static final String CHARTER = "charter/charter.yaml";
  static final String METRICS = "metrics/sales.yaml";
  static final String SIGNED = "charter/sign-offs.yaml";

  private SignedShop() {}

  /** Ada leads the owners, Tom the till; Eve belongs to nobody. Nothing is signed. */
  static Cli in(Path folder) {
    return CornerShop.in(folder)
        .edit(
            CHARTER,
            "  - {id: ada-byron, name: Ada Byron, role: Owner}\n",
            """
              - {id: ada-byron, name: Ada Byron, role: Owner, email: ada@example.com}
              - {id: tom-hill, name: Tom Hill, email: tom@example.com}
              - {id: eve-lane, name: Eve Lane, email: eve@example.com}

            teams:
              - {id: owners, name: Owners, lead: ada-byron}
              - {id: till, name: Till, lead: tom-hill}
            """)
        .edit(
            CHARTER,
            "deprioritises: [Single rolls]\n",
            "deprioritises: [Single rolls]\n    sign_off: [owners, till]\n")
        .edit(CHARTER, "at_least: 2\n", "at_least: 2\n      sign_off: [owners]\n");
  }

  /** The same, with everything signed on 3 November 2026 by those who lead the teams. */
  static Cli signed(Path folder) {
    Cli shop = in(folder);
    sign(shop, "owners", "ada-byron", "goal/order-value", "constraint/no-empty-shelf");
    sign(shop, "till", "tom-hill", "goal/order-value");
    return shop;
  }

  /** Signs on 3 November 2026. */
  static void sign(Cli shop, String team, String person, String... entities) {
    String[] options = {"--for", team, "--by", person, "--as-of", "2026-11-03"};
    String[] all = java.util.Arrays.copyOf(options, options.length + entities.length);
    System.arraycopy(entities, 0, all, options.length, entities.length);
    Cli.Ran ran = shop.run("sign", all);
    if (ran.exit() != 0) {
      throw new AssertionError(ran.err());
    }
  }
}

package plumbline.history;

import java.util.Locale;

/**
 * A person as commits name them.
 *
 * @param name may be empty
 * @param email may be empty; never shown
 */
public record Author(String name, String email) {

  /** What to call the person: the name, else the address up to its {@code @}. */
  public String called() {
    if (!name.isBlank()) {
      return name.strip();
    }
    int at = email.indexOf('@');
    return at > 0 ? email.substring(0, at) : email;
  }

  /** The same for all commits of a person, however the name is capitalised. */
  public String key() {
    return called().toLowerCase(Locale.ROOT);
  }
}

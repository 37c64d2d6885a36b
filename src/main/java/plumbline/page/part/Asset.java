package plumbline.page.part;

/** A file beside the pages whose path changes with its bytes. */
public final class Asset {

  private final String path;
  private final byte[] bytes;

  /**
   * @param path from the root of the site
   */
  public Asset(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes.clone();
  }

  public String path() {
    return path;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Asset asset && path.equals(asset.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  @Override
  public String toString() {
    return path;
  }
}

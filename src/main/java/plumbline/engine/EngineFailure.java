package plumbline.engine;

/** The engine failed where no file and no charter is at fault: the program is, or the machine. */
public final class EngineFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EngineFailure(String message, Throwable cause) {
    super(message, cause);
  }

  EngineFailure(String message) {
    super(message);
  }
}

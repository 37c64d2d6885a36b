package plumbline.charter;

/** Text that may hold CommonMark; hostile until rendered. */
public record Markdown(String source) {}

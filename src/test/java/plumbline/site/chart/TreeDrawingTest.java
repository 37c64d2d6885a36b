package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plumbline.page.figure.TreeFigure;
import plumbline.page.figure.TreeFigure.Edge;
import plumbline.page.figure.TreeFigure.Node;
import plumbline.page.figure.TreeFigure.Tone;

class TreeDrawingTest {

  /** Edges as "driver>driven". */
  private static TreeFigure tree(String... edges) {
    Set<String> ids = new LinkedHashSet<>();
    List<Edge> drives = new ArrayList<>();
    for (String edge : edges) {
      String[] ends = edge.split(">", -1);
      ids.add(ends[1]);
      ids.add(ends[0]);
      drives.add(new Edge(ends[0], ends[1]));
    }
    List<Node> nodes =
        ids.stream().map(id -> new Node(id, id, "1", "On track", Tone.GOOD, id + ".html")).toList();
    return new TreeFigure("t", "Tree", nodes, drives);
  }

  private static TreeLayout layout(TreeFigure tree) {
    return new TreeLayout(tree, n -> 28);
  }

  @Test
  void whatDrivesStandsToTheRightOfAllItDrives() {
    TreeLayout layout = layout(tree("b>a", "c>b", "c>a"));

    assertThat(layout.slot("a").column).isZero();
    assertThat(layout.slot("b").column).isEqualTo(1);
    assertThat(layout.slot("c").column).isEqualTo(2);
  }

  @Test
  void aTrueTreeHasNoCrossings() {
    Random random = new Random(7);
    String[] edges = new String[39];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = "n" + (i + 1) + ">n" + random.nextInt(i + 1);
    }

    assertThat(layout(tree(edges)).crossings()).isZero();
  }

  @Test
  void crossingsThatCanBeAvoidedAre() {
    assertThat(layout(tree("c>a", "d>b", "d>a", "c>b", "e>b")).crossings()).isEqualTo(1);
    assertThat(layout(tree("x>a", "y>b", "z>a")).crossings()).isZero();
  }

  @Test
  void aLoopIsDrawnAsFarAsItGoes() {
    assertThat(TreeDrawing.svg(tree("a>b", "b>a", "a>a"))).contains(">a</text>", ">b</text>");
  }

  @Test
  void anEdgeToNowhereIsOurFault() {
    TreeFigure broken = new TreeFigure("t", "", List.of(), List.of(new Edge("a", "b")));

    assertThatThrownBy(() -> TreeDrawing.svg(broken)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nodesAreLinksWithValueAndVerdictAndTouchNothing() {
    String svg = TreeDrawing.svg(Samples.tree());
    Drawn drawn = new Drawn(svg);

    assertThat(svg).doesNotContain("style");
    assertThat(drawn.all("a")).hasSize(Samples.tree().nodes().size());
    assertThat(drawn.root().getAttribute("role")).isEqualTo("group");
    List<Drawn.Text> texts = drawn.texts();
    for (int i = 0; i < texts.size(); i++) {
      for (Drawn.Text b : texts.subList(i + 1, texts.size())) {
        assertThat(texts.get(i).box().intersects(b.box())).as(texts.get(i) + " on " + b).isFalse();
      }
    }
  }

  @Test
  void anEmptyTreeIsAnEmptyDrawing() {
    assertThat(TreeDrawing.svg(new TreeFigure("t", "None", List.of(), List.of())))
        .contains("<title id=\"t-t\">None</title></svg>");
  }
}

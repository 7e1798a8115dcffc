package io.budgetai.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** How text is folded, and what names of merchants become. */
class NamesProperties {
  /** Pieces whose place beside each other matters: signs that combine, are dropped, or number things. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "Z",
          "ß",
          "ẞ",
          "Σ",
          "ς",
          "İ",
          "ǅ",
          "é",
          "e\u0301",
          "한",
          "が",
          "ﷺ",
          "½",
          "７",
          "\ud801\udca1",
          "\ud835\udfcf",
          "\ud83c\udf55",
          "\ud801\udc00",
          "\ud800",
          "\udc00",
          "\u302e",
          "\ud834\udd65",
          "\u200d",
          "\u0000",
          "\u0345",
          "\u0f73",
          "1",
          "22",
          "3333",
          "12ab",
          "*",
          "#",
          "-",
          "'",
          ".",
          " ",
          "  ",
          "\t",
          "\u00a0",
          "\u2003",
          "\u3000",
          "\u2028",
          "\u001f");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMaxSize(30).map(parts -> String.join("", parts));
    Arbitrary<String> words =
        Arbitraries.of(PIECES)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(parts -> String.join("", parts))
            .list()
            .ofMaxSize(60)
            .map(parts -> String.join(" ", parts));
    Arbitrary<String> anything =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .list()
            .ofMaxSize(12)
            .map(points -> points.stream().map(Character::toString).collect(Collectors.joining()));
    Arbitrary<String> repeated =
        Arbitraries.of(PIECES)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(parts -> String.join("", parts).repeat(150));
    return Arbitraries.oneOf(pieces, words, anything, repeated);
  }

  @Property(tries = 1000)
  @Label("FoldedText: folding twice is folding once")
  void foldingTwice(@ForAll("texts") String text) {
    String folded = FoldedText.fold(text);
    assertThat(FoldedText.fold(folded)).isEqualTo(folded);
  }

  @Property(tries = 1000)
  @Label("FoldedText: letter case, the form of accents and the kind of blanks do not matter")
  void whatDoesNotMatter(@ForAll("texts") String text) {
    String folded = FoldedText.fold(text);
    assertThat(FoldedText.fold(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(folded);
    assertThat(FoldedText.fold(Normalizer.normalize(text, Normalizer.Form.NFC))).isEqualTo(folded);
    assertThat(FoldedText.fold(folded.toUpperCase(Locale.ROOT)))
        .isEqualTo(FoldedText.fold(folded.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
    assertThat(FoldedText.fold("\u00a0" + text.replace(" ", "\u2003\t"))).isEqualTo(folded);
  }

  @Property(tries = 1000)
  @Label("FoldedText: no blank at the ends, no two beside each other, no mark, no half character")
  void whatIsLeft(@ForAll("texts") String text) {
    String folded = FoldedText.fold(text);
    assertThat(folded).doesNotStartWith(" ").doesNotEndWith(" ").doesNotContain("  ");
    assertThat(folded.codePoints())
        .noneMatch(
            point ->
                point != ' ' && (Character.isWhitespace(point) || Character.isSpaceChar(point)))
        .noneMatch(Character::isISOControl)
        .noneMatch(Character::isUpperCase)
        .noneMatch(point -> Character.getType(point) == Character.NON_SPACING_MARK)
        .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }

  @Example
  @Label("FoldedText: every character there is, folded by itself, stays as it is")
  void everyCharacter() {
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .mapToObj(Character::toString)
        .map(FoldedText::fold)
        .filter(folded -> !FoldedText.fold(folded).equals(folded))
        .forEach(folded -> assertThat(FoldedText.fold(folded)).isEqualTo(folded));
  }

  @Example
  void foldingByExample() {
    assertThat(FoldedText.fold("Café  MÜLLER")).isEqualTo("cafe muller");
    assertThat(FoldedText.fold("\tstraße\u00a0STRASSE ")).isEqualTo("strasse strasse");
    assertThat(FoldedText.fold("ΟΔΟΣ")).isEqualTo(FoldedText.fold("οδοσ")).isEqualTo("οδοσ");
    assertThat(FoldedText.fold("ΟΔΟΣ 7")).isEqualTo(FoldedText.fold("οδος 7"));
    assertThat(FoldedText.fold("ﬁne ① ＡＢＣ İzmir")).isEqualTo("fine 1 abc izmir");
    assertThat(FoldedText.fold("a b")).isEqualTo("a b");
    assertThat(FoldedText.fold(" a")).isEqualTo("a");
    assertThat(FoldedText.fold("a ")).isEqualTo("a");
    assertThat(FoldedText.fold("\u0301")).isEmpty();
    assertThat(FoldedText.fold(" ")).isEmpty();
    assertThat(FoldedText.fold("")).isEmpty();
  }

  @Property(tries = 1000)
  @Label("MerchantNames: the key of a key and the display of a display are themselves")
  void namesTwice(@ForAll("texts") String text) {
    String key = MerchantNames.key(text);
    String display = MerchantNames.display(text);
    assertThat(MerchantNames.key(key)).isEqualTo(key);
    assertThat(MerchantNames.display(display)).isEqualTo(display);
  }

  @Property(tries = 1000)
  @Label("MerchantNames: at most 200 characters, and none of them cut in two")
  void namesFit(@ForAll("texts") String text) {
    String key = MerchantNames.key(text);
    assertThat(key).hasSizeLessThanOrEqualTo(200).isEqualTo(FoldedText.fold(key));
    String display = MerchantNames.display(text);
    assertThat(display).hasSizeLessThanOrEqualTo(200);
    assertThat(halves(display)).isLessThanOrEqualTo(halves(text));
    assertThat(display.isEmpty()).isEqualTo(MerchantNames.display(display).isEmpty());
  }

  private static long halves(String text) {
    return text.codePoints()
        .filter(point -> Character.getType(point) == Character.SURROGATE)
        .count();
  }

  @Example
  void keysByExample() {
    assertThat(MerchantNames.key("Café Müller")).isEqualTo("cafe muller");
    assertThat(MerchantNames.key("Bakery #12, 24-05-15")).isEqualTo("bakery");
    assertThat(MerchantNames.key("BAKERY REF12345")).isEqualTo("bakery");
    assertThat(MerchantNames.key("7-Eleven 4711")).isEqualTo("eleven");
    assertThat(MerchantNames.key("Bar 3x")).isEqualTo("bar 3x");
    assertThat(MerchantNames.key("24/7")).isEqualTo("24 7");
    assertThat(MerchantNames.key("***")).isEqualTo("***");
    assertThat(MerchantNames.key("ΑΦΟΙ ΠΑΠΠΑΣ")).isEqualTo(MerchantNames.key("Αφοί Παππάς"));
    assertThat(MerchantNames.key("\ud801\udca1\ud801\udca2 Bar")).isEqualTo("bar");
    assertThat(MerchantNames.key("")).isEmpty();
  }

  @Example
  void longKeysEndBehindAWord() {
    String word = "baker".repeat(20);
    assertThat(MerchantNames.key(word + " " + word + " more")).isEqualTo(word);
    assertThat(MerchantNames.key("x".repeat(199) + "\ud83c\udf55")).isEqualTo("x".repeat(199));
    assertThat(MerchantNames.key("x".repeat(198) + "\ud83c\udf55y"))
        .isEqualTo("x".repeat(198) + "\ud83c\udf55");
    assertThat(MerchantNames.key(("a" + "b".repeat(98) + " ").repeat(2) + "c"))
        .isEqualTo("a" + "b".repeat(98) + " a" + "b".repeat(98));
    assertThat(MerchantNames.key("x".repeat(200) + " y")).isEqualTo("x".repeat(200));
    assertThat(MerchantNames.key("ab ".repeat(65) + "12cdefgh"))
        .isEqualTo("ab ".repeat(65).strip());
  }

  @Example
  void displaysByExample() {
    assertThat(MerchantNames.display("  Café   Müller 0815 * ")).isEqualTo("Café Müller");
    assertThat(MerchantNames.display("Bakery\u00a024\u2003Berlin\u3000"))
        .isEqualTo("Bakery Berlin");
    assertThat(MerchantNames.display("Shop REF12345 ab1")).isEqualTo("Shop ab1");
    assertThat(MerchantNames.display("12  34")).isEqualTo("12 34");
    assertThat(MerchantNames.display("***")).isEqualTo("***");
    assertThat(MerchantNames.display(" \t")).isEmpty();
    assertThat(MerchantNames.display("")).isEmpty();
    assertThat(MerchantNames.display("x".repeat(199) + "\ud83c\udf55 y"))
        .isEqualTo("x".repeat(199));
  }
}

package io.budgetai.category;

/** How merchants are told apart by what is written about them. */
public final class MerchantNames {
  private static final int MAX_KEY = 200;

  private MerchantNames() {}

  /**
   * The key that a name leads by: the name folded, with punctuation as blanks, and words that only number things (a store,
   * a terminal, a date, a reference) left out, unless nothing else is there. At most 200 characters.
   */
  public static String key(String name) {
    String folded = FoldedText.fold(name);
    StringBuilder key = new StringBuilder(folded.length());
    StringBuilder spelled = new StringBuilder(folded.length());
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inWord =
          i < folded.length()
              && (Character.isLetterOrDigit(folded.charAt(i))
                  || Character.isSurrogate(folded.charAt(i)));
      if (!inWord) {
        if (i > start) {
          append(spelled, folded, start, i);
          if (!numbersOnly(folded, start, i)) {
            append(key, folded, start, i);
          }
        }
        start = i + 1;
      }
    }
    StringBuilder best = key.isEmpty() ? spelled : key;
    String text = best.isEmpty() ? folded : best.toString();
    return text.length() <= MAX_KEY ? text : text.substring(0, MAX_KEY).strip();
  }

  /**
   * A name to show for bank text: the text with the words left out that only number things, unless nothing else is there.
   * At most 200 characters; empty for empty text.
   */
  public static String display(String bankText) {
    StringBuilder name = new StringBuilder(bankText.length());
    for (String word : bankText.strip().split("\\s+")) {
      String bare = FoldedText.fold(word);
      boolean speaks =
          bare.chars().anyMatch(Character::isLetterOrDigit) && !numbersOnly(bare, 0, bare.length());
      if (speaks) {
        name.append(name.isEmpty() ? "" : " ").append(word);
      }
    }
    String text = name.isEmpty() ? bankText.strip() : name.toString();
    return text.length() <= MAX_KEY ? text : text.substring(0, MAX_KEY).strip();
  }

  private static void append(StringBuilder words, String text, int start, int end) {
    if (!words.isEmpty()) {
      words.append(' ');
    }
    words.append(text, start, end);
  }

  private static boolean numbersOnly(String text, int start, int end) {
    int digits = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits++;
      } else if (Character.isLetter(text.charAt(i))) {
        letters++;
      }
    }
    return digits > 0 && (letters == 0 || digits >= 4);
  }
}

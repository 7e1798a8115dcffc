package io.budgetai.category;

import java.util.regex.Pattern;

/** How merchants are told apart by what is written about them. Both answers stay the same when they are asked about again. */
public final class MerchantNames {
  private static final int MAX_LENGTH = 200;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\x1c-\\x1f]+");

  private MerchantNames() {}

  /**
   * The key that a name leads by: the name folded, with punctuation as blanks, and words that only number things (a store,
   * a terminal, a date, a reference) left out, unless nothing else is there. As many whole words as fit into 200 characters.
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
          String word = folded.substring(start, i);
          append(spelled, word);
          if (!numbersOnly(word)) {
            append(key, word);
          }
        }
        start = i + 1;
      }
    }
    StringBuilder best = key.isEmpty() ? spelled : key;
    return shortened(best.isEmpty() ? folded : best.toString());
  }

  /**
   * A name to show for bank text: the text with the words left out that only number things, unless nothing else is there.
   * As many whole words as fit into 200 characters; empty for empty text.
   */
  public static String display(String bankText) {
    StringBuilder name = new StringBuilder(bankText.length());
    StringBuilder spelled = new StringBuilder(bankText.length());
    for (String word : BLANKS.split(bankText)) {
      if (!word.isEmpty()) {
        String bare = FoldedText.fold(word);
        append(spelled, word);
        if (bare.codePoints().anyMatch(Character::isLetterOrDigit) && !numbersOnly(bare)) {
          append(name, word);
        }
      }
    }
    return shortened((name.isEmpty() ? spelled : name).toString());
  }

  private static void append(StringBuilder words, String word) {
    words.append(words.isEmpty() ? "" : " ").append(word);
  }

  /** As many whole words as fit; of a single word that does not, as many characters. */
  private static String shortened(String words) {
    if (words.length() <= MAX_LENGTH) {
      return words;
    }
    int end = words.lastIndexOf(' ', MAX_LENGTH);
    if (end < 0) {
      end = Character.isHighSurrogate(words.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    }
    return words.substring(0, end);
  }

  private static boolean numbersOnly(String word) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < word.length(); ) {
      int point = word.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isDigit(point)) {
        digits++;
      } else if (Character.isLetter(point)) {
        letters++;
      }
    }
    return digits > 0 && (letters == 0 || digits >= 4);
  }
}

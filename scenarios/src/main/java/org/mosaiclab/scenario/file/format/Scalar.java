package org.mosaiclab.scenario.file.format;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mosaiclab.scenario.file.document.Spelling;

/// A kind of single value: how its text is read, and what an error or a reference says it should
/// be.
///
/// @param <T> what the text means
public sealed interface Scalar<T>
    permits Quantity, Scalar.Words, Scalar.Text, Scalar.AnyValue, Scalar.OrWord {
  /// Reads a text; total.
  Reading<T> read(String text);

  /// The form in words, as `a duration, at least 1ms, at most 1d`.
  String form();

  /// One of a few words, each with its meaning.
  ///
  /// @param noun what the words name, as `consensus`
  /// @param meanings by word, in the order of lists
  /// @param refused words that exist and mean nothing here, and why, as `is no defect`
  record Words<T>(
      String noun, SequencedMap<String, T> meanings, SequencedMap<String, String> refused)
      implements Scalar<T> {
    @Override
    public Reading<T> read(String text) {
      return Optional.ofNullable(meanings.get(text))
          .<Reading<T>>map(Reading.Good::new)
          .orElseGet(() -> new Reading.Bad<>(whyNot(text), hint(text)));
    }

    private String whyNot(String text) {
      return refused.getOrDefault(text, "is not a " + noun + " here");
    }

    private String hint(String text) {
      if (refused.containsKey(text)) {
        return "leave it out";
      }
      return Spelling.nearest(text, words())
          .filter(_ -> meanings.size() > 1)
          .map(word -> "did you mean " + word + "?")
          .orElse("give " + form());
    }

    /// The words, in order.
    public List<String> words() {
      return List.copyOf(meanings.sequencedKeySet());
    }

    @Override
    public String form() {
      var words = words();
      return words.size() == 1 ? words.getFirst() : "one of " + String.join(", ", words);
    }
  }

  /// Free text, a name of a given form or a reference to something named.
  ///
  /// @param noun with its article, as `a name`
  /// @param pattern that the whole text matches
  /// @param lengthMax most characters
  /// @param rule the pattern in words; empty if everything matches
  record Text(String noun, Pattern pattern, int lengthMax, String rule) implements Scalar<String> {
    @Override
    public Reading<String> read(String text) {
      if (text.length() > lengthMax) {
        return new Reading.Bad<>(
            "has " + text.length() + " characters", "give " + noun + " of at most " + lengthMax);
      }
      return pattern.matcher(text).matches()
          ? new Reading.Good<>(text)
          : new Reading.Bad<>("is not " + noun, "give " + form());
    }

    @Override
    public String form() {
      return rule.isEmpty() ? noun : noun + ": " + rule;
    }
  }

  /// A value whose unit depends on another key; whoever knows that key reads it again.
  ///
  /// @param noun with its article
  /// @param lengthMax most characters
  record AnyValue(String noun, int lengthMax) implements Scalar<String> {
    @Override
    public Reading<String> read(String text) {
      return text.length() > lengthMax
          ? new Reading.Bad<>("is too long", "give " + noun)
          : new Reading.Good<>(text);
    }

    @Override
    public String form() {
      return noun;
    }
  }

  /// Another scalar or one word instead of it.
  ///
  /// @param word the word
  /// @param wordMeans what it stands for
  /// @param other the other scalar
  /// @param otherMeans what a value of it stands for
  record OrWord<S, T>(String word, T wordMeans, Scalar<S> other, Function<S, T> otherMeans)
      implements Scalar<T> {
    @Override
    public Reading<T> read(String text) {
      if (text.equals(word)) {
        return new Reading.Good<>(wordMeans);
      }
      return switch (other.read(text)) {
        case Reading.Good<S>(S value) -> new Reading.Good<>(otherMeans.apply(value));
        case Reading.Bad<S>(String message, String hint) ->
            new Reading.Bad<>(message, hint + ", or " + word);
      };
    }

    @Override
    public String form() {
      return other.form() + ", or " + word;
    }
  }
}

package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class H2Test {

  @Test
  @DisplayName("a version of H2 that loses commits is known by its number, whatever follows it")
  void losing() {
    assertThat(H2.losesCommits("2.5.252")).isTrue();
    assertThat(H2.losesCommits("2.5.252 (2026-01-02)")).isTrue();
    assertThat(H2.losesCommits("2.5.2520 (2099-01-02)")).isFalse();
    assertThat(H2.losesCommits(org.h2.engine.Constants.FULL_VERSION)).isFalse();
  }
}

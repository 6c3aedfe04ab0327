package org.mosaiclab.archfixture.math;

import java.util.function.DoubleUnaryOperator;

/// Breaks the law "transcendental Math" once in every member.
final class Planted {
  private Planted() {}

  static double sin(double x) {
    return Math.sin(x);
  }

  static double cos(double x) {
    return Math.cos(x);
  }

  static double tan(double x) {
    return Math.tan(x);
  }

  static double asin(double x) {
    return Math.asin(x);
  }

  static double acos(double x) {
    return Math.acos(x);
  }

  static double atan(double x) {
    return Math.atan(x);
  }

  static double sinh(double x) {
    return Math.sinh(x);
  }

  static double cosh(double x) {
    return Math.cosh(x);
  }

  static double tanh(double x) {
    return Math.tanh(x);
  }

  static double exp(double x) {
    return Math.exp(x);
  }

  static double expm1(double x) {
    return Math.expm1(x);
  }

  static double log(double x) {
    return Math.log(x);
  }

  static double log10(double x) {
    return Math.log10(x);
  }

  static double log1p(double x) {
    return Math.log1p(x);
  }

  static double cbrt(double x) {
    return Math.cbrt(x);
  }

  static double pow(double x) {
    return Math.pow(x, x);
  }

  static double atan2(double x) {
    return Math.atan2(x, x);
  }

  static double hypot(double x) {
    return Math.hypot(x, x);
  }

  static DoubleUnaryOperator reference() {
    return Math::exp;
  }
}

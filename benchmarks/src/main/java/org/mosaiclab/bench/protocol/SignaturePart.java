package org.mosaiclab.bench.protocol;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mosaiclab.protocol.signature.RealSignatures;
import org.mosaiclab.protocol.signature.SigningKey;

/// Recovery of a signer's address from a real signature, beside the library's raw operations.
///
/// @param terms of the contest
record SignaturePart(Terms terms) {
  private static final int SIGNATURES = 200;
  private static final int EVENTS_PER_RECOVERY = 50;

  Findings run() {
    terms.steps().onStep("signing");
    var key = SigningKey.derive("signer");
    var digests =
        IntStream.range(0, SIGNATURES)
            .mapToObj(i -> Stage.hash("digest " + terms.seed() + " " + i))
            .toList();
    var signatures = digests.stream().map(digest -> RealSignatures.REAL.sign(key, digest)).toList();
    var library = LibraryRecovery.all(digests, signatures);
    return Findings.ofContest(
        terms.contest(
            "secp256k1",
            List.of(
                Terms.contender(
                    "recover",
                    terms.events() / EVENTS_PER_RECOVERY,
                    () ->
                        count(
                            i ->
                                RealSignatures.REAL
                                    .recover(digests.get(i), signatures.get(i))
                                    .equals(key.address())))),
            List.of(
                Terms.contender(
                    "library's check of a signature",
                    terms.events() / EVENTS_PER_RECOVERY,
                    () -> count(i -> library.get(i).verifies())),
                Terms.contender(
                    "recovery of the library's parts",
                    terms.events() / EVENTS_PER_RECOVERY,
                    () -> count(i -> library.get(i).recovers())))));
  }

  private static long count(Predicate<Integer> isRight) {
    for (int i = 0; i < SIGNATURES; i++) {
      if (!isRight.test(i)) {
        throw new IllegalStateException("a signature has the wrong signer: " + i);
      }
    }
    return SIGNATURES;
  }
}

package org.mosaiclab.bench.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.mosaiclab.bench.protocol.LibraryRecovery;
import org.mosaiclab.protocol.codec.Keccak;
import org.mosaiclab.protocol.signature.RealSignatures;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.protocol.value.Address;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Recovery of signers from real signatures: one operation is one signature.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx4g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecoverBenchmark {
  private static final int SIGNATURES = 1_000;

  private final List<LibraryRecovery> signed = signed();
  private int next;

  private static List<LibraryRecovery> signed() {
    var key = SigningKey.derive("signer");
    return IntStream.range(0, SIGNATURES)
        .mapToObj(i -> Keccak.hash("digest " + i))
        .map(digest -> LibraryRecovery.of(digest, RealSignatures.REAL.sign(key, digest)))
        .toList();
  }

  private LibraryRecovery next() {
    next = (next + 1) % SIGNATURES;
    return signed.get(next);
  }

  /// Ours, with the address.
  @Benchmark
  public Address recover() {
    var each = next();
    return RealSignatures.REAL.recover(each.digest(), each.signature());
  }

  /// The library's check of a signature against a known key.
  @Benchmark
  public boolean libraryVerify() {
    return next().verifies();
  }

  /// Recovery put together from the library's curve.
  @Benchmark
  public boolean libraryRecover() {
    return next().recovers();
  }
}

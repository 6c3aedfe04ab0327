package org.mosaiclab.bench.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mosaiclab.bench.measure.Machine;
import org.mosaiclab.bench.measure.Steps;
import org.mosaiclab.bench.protocol.ProtocolSettings.Part;
import org.mosaiclab.bench.report.BenchReport;

/// Measures the rules.
///
/// @param settings what is measured
/// @param seed of the scripts
/// @param rounds that count, at least 1
/// @param hasBaseline whether baselines run
public record ProtocolBench(ProtocolSettings settings, long seed, int rounds, boolean hasBaseline) {
  /// Runs all of it.
  public BenchReport run(Steps steps) {
    var machine = Machine.now();
    var terms = new Terms(seed, rounds, settings.events(), hasBaseline, steps);
    var found = Findings.all(parts(terms));
    return new BenchReport(
        BenchReport.SCHEMA,
        "protocol",
        "protocol",
        parameters(),
        seed,
        machine.atEnd(),
        found.speeds(),
        found.ratios(),
        List.of(),
        found.growths(),
        Map.of(),
        List.of(),
        notes());
  }

  private List<Findings> parts(Terms terms) {
    var committee = Committee.of(committeeSize(terms));
    List<Findings> found = new ArrayList<>();
    for (var part : settings.parts()) {
      found.add(
          switch (part) {
            case VOTES -> new VotePart(committee, settings.validators(), terms).run();
            case VERIFY -> new VerifyPart(committee, settings.validators(), terms).run();
            case BLOCKS ->
                new BlockPart(committee, settings.validators(), settings.depth(), terms).run();
            case TRIE -> new TriePart(settings.accounts(), terms).run();
            case SIGNATURES -> new SignaturePart(terms).run();
          });
    }
    return found;
  }

  private int committeeSize(Terms terms) {
    var parts = settings.parts();
    boolean isNeeded =
        parts.contains(Part.VOTES) || parts.contains(Part.VERIFY) || parts.contains(Part.BLOCKS);
    int size = isNeeded ? settings.validators().getLast() : 1;
    terms.steps().onStep("deriving keys of %d validators".formatted(size));
    return size;
  }

  private Map<String, String> parameters() {
    return Map.of(
        "validators", text(settings.validators()),
        "accounts", Integer.toString(settings.accounts()),
        "depth", Integer.toString(settings.depth()),
        "events", Integer.toString(settings.events()),
        "parts", text(List.copyOf(settings.parts())),
        "rounds", Integer.toString(rounds));
  }

  private static String text(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  private List<String> notes() {
    return List.of(
        "One thread. Votes are of all validators in random order, of both chains, each with a message of its own; modelled signatures.",
        "A vote ends with tally, justification and finality; a verified one with its gas. Headers and proposals are not votes: not counted.",
        "java.util, in place: the same checks on HashMap and arrays that no fork can keep. Walk per vote: sums all weights, as the contract does.",
        "Retained: heap in use after a full collection with the states of all blocks, less without, per block.");
  }
}

package org.mosaiclab.cli.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mosaiclab.bench.protocol.Committee;
import org.mosaiclab.bench.protocol.ProtocolBench;
import org.mosaiclab.bench.protocol.ProtocolSettings;
import org.mosaiclab.bench.protocol.ProtocolSettings.Part;
import org.mosaiclab.bench.protocol.TrieScript;
import org.mosaiclab.cli.terminal.BadInputException;
import org.mosaiclab.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench protocol`: the rules.
@Command(
    name = "protocol",
    header = "Measures the rules: votes, blocks and forks, tries and proofs, signatures.",
    description = {
      "votes: votes at the polling place with modelled signatures, with tally and justification,",
      "beside java.util.HashMap and arrays that are written in place. verify: votes on origin with",
      "their gas, beside the contract's walk over all validators. blocks: 200 operations each, all",
      "states kept, beside copied arrays; bytes allocated and retained per block and per level of a",
      "fork. trie: accounts inserted, proofs made and verified, beside hashing their nodes alone.",
      "signatures: recovery of a signer, beside Bouncy Castle's raw operations.",
      "",
      "What depends on the number of validators or accounts is fitted by a power law; its exponent",
      "is printed."
    },
    footer = {
      "",
      "Examples:",
      "  ./mosaic bench protocol                           all parts, 100 to 100,000 validators",
      "  ./mosaic bench protocol --validators 1000,100000 --parts votes",
      "  ./mosaic bench protocol --parts blocks --depth 100 --validators 100,1000,10000,100000",
      "  ./mosaic bench protocol --parts trie,signatures --accounts 100000 --json"
    })
final class ProtocolCommand implements Callable<Integer> {
  private static final int ROUNDS = 5;
  private static final int DIGITS_MAX = 9;

  private final Terminal terminal;
  @Mixin private final BenchOptions common = new BenchOptions();

  @Option(
      names = "--validators",
      paramLabel = "N,...",
      description = "Sizes of committees, 1 to 100000 each. Default 100,1000,10000,100000.")
  private String validators = "";

  @Option(
      names = "--accounts",
      paramLabel = "N",
      defaultValue = "100000",
      description = {
        "Accounts of the largest trie, 1 to 1000000; a tenth and a hundredth of it are measured",
        "too. Default 100000."
      })
  private long accounts;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "100",
      description = "Blocks of a fork, 1 to 1000. Default 100.")
  private long depth;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "400000",
      description = {
        "Least number of votes and operations of a round, 1 to 100000000; a quarter as many",
        "inserts, a tenth as many proofs, a fiftieth as many recoveries. Default 400000."
      })
  private long events;

  @Option(
      names = "--parts",
      paramLabel = "PART,...",
      description = "What to measure: votes, verify, blocks, trie, signatures. Default all.")
  private String parts = "";

  /// @param terminal of the user
  ProtocolCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var settings =
        new ProtocolSettings(
            sizes(),
            (int) BenchOptions.require("--accounts", accounts, 1, TrieScript.SIZE_MAX),
            (int) BenchOptions.require("--depth", depth, 1, ProtocolSettings.DEPTH_MAX),
            (int) BenchOptions.require("--events", events, 1, ProtocolSettings.EVENTS_MAX),
            chosen());
    var bench =
        new ProtocolBench(settings, common.seed(), common.rounds(ROUNDS), common.hasBaseline());
    return common.run(bench::run, terminal);
  }

  private List<Integer> sizes() {
    return validators.isEmpty()
        ? ProtocolSettings.USUAL_VALIDATORS
        : Stream.of(validators.split(",", -1)).map(ProtocolCommand::size).toList();
  }

  private static int size(String text) {
    if (text.isEmpty()
        || text.length() > DIGITS_MAX
        || !text.chars().allMatch(ProtocolCommand::isDigit)) {
      throw new BadInputException(
          "--validators: '" + text + "' is no number; write sizes as 100,1000");
    }
    return (int)
        BenchOptions.require("--validators", Integer.parseInt(text), 1, Committee.SIZE_MAX);
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private Set<Part> chosen() {
    return parts.isEmpty()
        ? EnumSet.allOf(Part.class)
        : Stream.of(parts.split(",", -1))
            .map(ProtocolCommand::part)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  private static Part part(String text) {
    return Stream.of(Part.values())
        .filter(part -> part.toString().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "--parts: '%s' is no part; there are %s"
                        .formatted(
                            text,
                            Arrays.stream(Part.values())
                                .map(Part::toString)
                                .collect(Collectors.joining(", ")))));
  }
}

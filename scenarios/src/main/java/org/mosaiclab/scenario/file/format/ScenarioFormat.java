package org.mosaiclab.scenario.file.format;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mosaiclab.protocol.machine.Repair;
import org.mosaiclab.protocol.machine.RuleProfile;
import org.mosaiclab.scenario.spec.SignatureMode;

/// Keys of a scenario file. Everything a file may say is here or in a table named from here.
public final class ScenarioFormat {
  /// Most meta-chains on one origin.
  public static final int METACHAIN_COUNT_MAX = 1_000;

  public static final Key.Leaf<String> NAME =
      Key.optional(
          "scenario",
          Scalars.slug("a name of a scenario"),
          "Name of the scenario, which names the run's folder; made of the file's name where it is"
              + " missing.");
  public static final Key.Leaf<String> QUESTION =
      Key.defaulted(
          "question", Scalars.text("text", 2_000), "\"\"", "our choice", "What the scenario asks.");
  public static final Key.Branch EXPECT =
      Key.defaulted("expect", ExpectationFormat.SHAPE, "{}", "below", "The answer to expect.");
  public static final Key.Leaf<Long> SEED =
      Key.required(
          "seed",
          Quantities.seed(),
          "Root of every random stream: the same seed gives the same run.");
  public static final Key.Leaf<Long> DURATION =
      Key.required(
          "duration",
          Quantities.duration("1ms", Scalars.DURATION_MAX),
          "Simulated time of the run.");
  public static final Key.Leaf<Long> WARM_UP =
      Key.defaulted(
          "warmUp",
          Quantities.duration("0s", Scalars.DURATION_MAX),
          "0s",
          "our choice",
          "What users submit before this instant is not measured; below the duration.");
  public static final Key.Leaf<RuleProfile> PROFILE =
      Key.defaulted(
          "profile",
          Scalars.words(
              "profile", RuleProfile.names(), name -> RuleProfile.named(name).orElseThrow()),
          "paper",
          "the rules that the paper promises",
          "Which repairs of the recorded contracts are on.");
  public static final Scalar.Words<RuleProfile.Choice> CHOICE =
      Scalars.words(
          "way to take a rule",
          List.of("as-built", "repaired"),
          word ->
              word.equals("repaired") ? RuleProfile.Choice.REPAIRED : RuleProfile.Choice.AS_BUILT);
  public static final Scalar.Words<String> RULE_IDS =
      new Scalar.Words<>(
          "rule with a repair",
          Scalars.words(
                  "",
                  Stream.concat(Arrays.stream(Repair.values()).map(Repair::id), Stream.of("GAP-14"))
                      .toList(),
                  id -> id)
              .meanings(),
          Repair.withoutRepair());
  public static final Key.Branch RULES =
      Key.defaulted(
          "rules",
          new Shape.Named("rules", RULE_IDS, new Shape.Single(CHOICE), 0, RULE_IDS.words().size()),
          "{}",
          "the profile's",
          "Single rules taken otherwise than the profile takes them, by id: as-built or repaired."
              + " `mosaic reference` lists the rules.");
  public static final Key.Leaf<SignatureMode> SIGNATURES =
      Key.defaulted(
          "signatures",
          Scalars.words(
              "kind of signatures",
              List.of("real", "modelled"),
              word -> word.equals("real") ? SignatureMode.REAL : SignatureMode.MODELLED),
          "real",
          "our choice",
          "How votes are signed: real (secp256k1), or modelled (unforgeable by construction, same"
              + " size and count) for scale. Hashes are always real.");
  public static final Key.Branch NETWORK =
      Key.defaulted(
          "network", NetworkFormat.SHAPE, "{}", "below", "The network under every chain.");
  public static final Key.Branch ORIGIN =
      Key.defaulted(
          "origin",
          OriginFormat.SHAPE,
          "{}",
          "below",
          "The chain that meta-blocks are committed to.");
  public static final Key.Branch METACHAINS =
      Key.required(
          "metachains",
          new Shape.Named(
              "meta-chains", Scalars.chainName(), MetachainFormat.SHAPE, 1, METACHAIN_COUNT_MAX),
          "The meta-chains, each under a name of its own.");

  public static final Key.Branch FAULTS =
      Key.defaulted(
          "faults",
          new Shape.Listing("faults", FaultFormat.SHAPE, 0, 1_000),
          "[]",
          "our choice: nobody fails",
          "Nodes that crash, stand still or have wrong clocks.");

  public static final Key.Branch ADVERSARIES =
      Key.defaulted(
          "adversaries",
          new Shape.Listing("adversaries", AdversaryFormat.SHAPE, 0, 100),
          "[]",
          "our choice: everybody is honest",
          "Validators that break the rules.");

  /// The whole of it.
  public static final Shape.Group SHAPE =
      new Shape.Group(
          "a scenario",
          List.of(
              NAME,
              QUESTION,
              EXPECT,
              SEED,
              DURATION,
              WARM_UP,
              PROFILE,
              RULES,
              SIGNATURES,
              NETWORK,
              ORIGIN,
              METACHAINS,
              FAULTS,
              ADVERSARIES));

  private ScenarioFormat() {}
}

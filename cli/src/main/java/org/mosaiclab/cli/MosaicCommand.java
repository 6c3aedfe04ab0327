package org.mosaiclab.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import org.mosaiclab.cli.bench.BenchCommand;
import org.mosaiclab.cli.compare.CompareCommand;
import org.mosaiclab.cli.conformance.ConformanceCommand;
import org.mosaiclab.cli.cost.OriginCostCommand;
import org.mosaiclab.cli.doctor.DoctorCommand;
import org.mosaiclab.cli.export.ExportCommand;
import org.mosaiclab.cli.query.QueryCommand;
import org.mosaiclab.cli.replay.ReplayCommand;
import org.mosaiclab.cli.report.ReportCommand;
import org.mosaiclab.cli.rules.RulesCommand;
import org.mosaiclab.cli.run.RunCommand;
import org.mosaiclab.cli.scenario.ListCommand;
import org.mosaiclab.cli.scenario.NewCommand;
import org.mosaiclab.cli.scenario.ReferenceCommand;
import org.mosaiclab.cli.scenario.SchemaCommand;
import org.mosaiclab.cli.scenario.ShowCommand;
import org.mosaiclab.cli.scenario.ValidateCommand;
import org.mosaiclab.cli.sweep.MergeCommand;
import org.mosaiclab.cli.sweep.SweepCommand;
import org.mosaiclab.cli.terminal.Failures;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.cli.terminal.ToolVersion;
import org.mosaiclab.cli.verify.VerifyModelCommand;
import org.mosaiclab.cli.verify.VerifyStatisticsCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;

/// `mosaic` itself: what it is, and its commands.
@Command(
    name = "mosaic",
    versionProvider = MosaicCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Mosaic Lab simulates OpenST Mosaic: an origin chain, meta-chains and their validators run",
      "the protocol's real rules over measured latencies, and every run ends in statistics,",
      "figures and a report. The same scenario and seed give the same run on every machine."
    },
    footer = {
      "",
      "Start here:",
      "  ./mosaic list                      which questions come with it",
      "  ./mosaic run paper-baseline        six simulated hours in well under a minute",
      "  ./mosaic show paper-baseline       what exactly was simulated",
      "",
      "Your own scenario:",
      "  ./mosaic new mine                  writes mine.yaml to start from",
      "  ./mosaic reference                 every key that a scenario may have",
      "  ./mosaic validate mine.yaml        everything that is wrong, by line",
      "  ./mosaic run mine.yaml --dry-run   what it would cost",
      "  ./mosaic run mine.yaml",
      "",
      "Many runs:",
      "  ./mosaic sweep epoch-by-blocktime  settings x replications, on all cores, resumable",
      "",
      "What was recorded:",
      "  ./mosaic query runs/FOLDER         the tables and their columns; SQL over them",
      "  ./mosaic compare A B               two runs, campaigns or points: what differs, how much",
      "  ./mosaic report runs/FOLDER        its report and figures again, from the tables",
      "  ./mosaic export runs/FOLDER --to bundle  one archive for others; also csv, parquet, notebook",
      "",
      "Trust, but verify:",
      "  ./mosaic replay runs/FOLDER        the same run again: same digests?",
      "  ./mosaic verify-model              the simulator against theory, line by line",
      "  ./mosaic conformance FOLDER        the rules against recordings of the original contracts",
      "  ./mosaic rules VO-6                where a rule lives, and which tests show it",
      "  ./mosaic verify-statistics         do the intervals hold what they promise?",
      "  ./mosaic origin-cost               gas of a meta-block by the number of validators",
      "  ./mosaic doctor                    what this machine lacks",
      "  ./mosaic bench                     how fast it is here, beside others",
      "",
      "Shell completion (bash, zsh):  source <(./mosaic generate-completion)",
      "",
      "Exit codes: 0 done; 1 a check, replay or invariant failed; 2 bad input; 3 internal error;",
      "130 interrupted. MOSAIC_JAVA_OPTS=-Xmx4g gives more memory."
    })
final class MosaicCommand {
  private static final int HELP_COLUMNS = 100;

  private MosaicCommand() {}

  /// The command line with all its commands.
  static CommandLine on(Terminal terminal) {
    var line =
        new CommandLine(new MosaicCommand())
            .addSubcommand(new RunCommand(terminal))
            .addSubcommand(new SweepCommand(terminal))
            .addSubcommand(new MergeCommand(terminal))
            .addSubcommand(new QueryCommand(terminal))
            .addSubcommand(new CompareCommand(terminal))
            .addSubcommand(new ExportCommand(terminal))
            .addSubcommand(new ListCommand(terminal))
            .addSubcommand(new NewCommand(terminal))
            .addSubcommand(new ShowCommand(terminal))
            .addSubcommand(new ValidateCommand(terminal))
            .addSubcommand(new SchemaCommand(terminal))
            .addSubcommand(new ReferenceCommand(terminal))
            .addSubcommand(new ReplayCommand(terminal))
            .addSubcommand(new ReportCommand(terminal))
            .addSubcommand(new VerifyModelCommand(terminal))
            .addSubcommand(new ConformanceCommand(terminal))
            .addSubcommand(new RulesCommand(terminal))
            .addSubcommand(new VerifyStatisticsCommand(terminal))
            .addSubcommand(new OriginCostCommand(terminal))
            .addSubcommand(new DoctorCommand(terminal))
            .addSubcommand(BenchCommand.on(terminal))
            .addSubcommand(new GenerateCompletion());
    var failures = new Failures(terminal);
    configure(line);
    line.setOut(writer(terminal.out()));
    line.setErr(writer(terminal.err()));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.hasColours() ? Ansi.ON : Ansi.OFF));
    line.setParameterExceptionHandler(failures::onParameterException);
    line.setExecutionExceptionHandler(failures::onExecutionException);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOverwrittenOptionsAllowed(false);
    return line;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }

  private static void configure(CommandLine line) {
    line.getCommandSpec().mixinStandardHelpOptions(true);
    line.getCommandSpec().usageMessage().sortOptions(false).width(HELP_COLUMNS);
    line.getSubcommands().values().forEach(MosaicCommand::configure);
  }

  /// What `--version` prints.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Mosaic Lab " + ToolVersion.number(), "Java " + ToolVersion.java()};
    }
  }
}

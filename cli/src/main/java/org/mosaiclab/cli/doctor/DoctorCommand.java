package org.mosaiclab.cli.doctor;

import java.util.concurrent.Callable;
import org.mosaiclab.cli.doctor.Finding.State;
import org.mosaiclab.cli.terminal.ExitStatus;
import org.mosaiclab.cli.terminal.Terminal;
import org.mosaiclab.cli.terminal.ToolVersion;
import picocli.CommandLine.Command;

/// `doctor`: what this machine has, and what does not work without the rest.
@Command(
    name = "doctor",
    header = "Says what this machine lacks.",
    description = {
      "Looks at what runs need of this machine, and says what each missing thing disables.",
      "Exit code 1 if something is missing; what is merely limited does not count."
    })
public final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  /// @param terminal where the findings go
  public DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().println("Mosaic Lab " + ToolVersion.number());
    var findings = new Examination(terminal).findings();
    findings.forEach(finding -> terminal.out().println(finding.text()));
    return findings.stream().anyMatch(finding -> finding.state() == State.MISSING)
        ? ExitStatus.FAILED
        : ExitStatus.DONE;
  }
}

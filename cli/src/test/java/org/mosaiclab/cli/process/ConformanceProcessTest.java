package org.mosaiclab.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `mosaic conformance` as a user meets it.
final class ConformanceProcessTest {
  /// First case of the recorded hashes of origin transitions.
  private static final String RECORDED =
      """
      {"vector": "mc_origin_transition", "count": 1, "cases": [{"seed": 0, "in": {"dynasty": "0",
      "blockHash": "0x0000000000000000000000000000000000000000000000000000000000000000",
      "coreIdentifier": "0x0000000000000000000000000000000000000000"},
      "out": "0x136eb339fe4d7e536c0e94addd07b32920b880874c5afe55c207d28b4552b21b"}]}
      """;

  @TempDir private Path folder = Path.of("");

  private MosaicProcess.Result check(String file, String content) throws IOException {
    Path vectors = Files.createDirectories(folder.resolve("vectors"));
    Files.writeString(vectors.resolve(file), content);
    return new MosaicProcess(folder).run("conformance", "vectors");
  }

  @Test
  void conformance_recordedCase_passesWhateverTheFileIsCalled() throws IOException {
    var result = check("more.json", RECORDED);
    assertThat(result.exitCode()).as("%s", result).isZero();
    assertThat(result.out()).contains("more: 1 passed, 0 failed");
  }

  @Test
  void conformance_changedCase_failsAndNamesBothValues() throws IOException {
    var result = check("more.json", RECORDED.replace("0x136e", "0x136f"));
    assertThat(result.exitCode()).as("%s", result).isEqualTo(1);
    assertThat(result.out())
        .contains("more: 0 passed, 1 failed", "seed 0: ", "expected 0x136f", "found 0x136e");
  }

  @Test
  void conformance_whatIsNoRecording_isOneLineAndTwo() throws IOException {
    var broken = check("more.json", "{\"vector\": ");
    assertThat(broken.exitCode()).as("%s", broken).isEqualTo(2);
    assertThat(broken.err().lines()).hasSize(1);
    assertThat(broken.err()).contains("more.json: is no recording");
    Files.delete(folder.resolve("vectors").resolve("more.json"));
    var uncompressed = check("more.json.gz", RECORDED);
    assertThat(uncompressed.exitCode()).as("%s", uncompressed).isEqualTo(2);
    assertThat(uncompressed.err()).contains("more.json.gz: is no recording: Not in GZIP format");
    Files.delete(folder.resolve("vectors").resolve("more.json.gz"));
    var unknown = check("more.json", "{\"vector\": \"other\"}");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("none of its 1 files is of a kind that is implemented");
    var absent = new MosaicProcess(folder).run("conformance", "nowhere");
    assertThat(absent.exitCode()).isEqualTo(2);
    assertThat(absent.err()).contains("nowhere: no such folder or file");
  }
}

package org.mosaiclab.scenario.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Resources beside this class. The only place in the module that reads anything, and only what the
/// product itself carries.
public final class ClassPathResources implements Resources {
  @Override
  public Optional<String> text(String path) {
    try (var stream = ClassPathResources.class.getResourceAsStream(path)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read resource " + path, broken);
    }
  }
}

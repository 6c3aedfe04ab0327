/// The words of the protocol: 32-byte hashes, 20-byte addresses and core ids, checked 256-bit
/// integers. Immutable, ordered, with hash codes that do not depend on the JVM.
@NullMarked
package org.mosaiclab.protocol.value;

import org.jspecify.annotations.NullMarked;

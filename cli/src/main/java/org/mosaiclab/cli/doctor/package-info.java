/// The command `doctor`: what this machine has and lacks.
@NullMarked
package org.mosaiclab.cli.doctor;

import org.jspecify.annotations.NullMarked;

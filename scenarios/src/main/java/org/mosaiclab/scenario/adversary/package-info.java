/// Validators that break the rules: one class per behaviour, registered in `Behaviours`.
///
/// **Invariant**: an adversary has the keys, the links and the clock of its own node and nothing
/// else; whatever it does, it does through them. **Neighbours**: actor, ledger, spec, the engine.
@NullMarked
package org.mosaiclab.scenario.adversary;

import org.jspecify.annotations.NullMarked;

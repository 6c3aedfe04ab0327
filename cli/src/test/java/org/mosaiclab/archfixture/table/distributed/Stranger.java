package org.mosaiclab.archfixture.table.distributed;

/// Somebody whom a `Planted` of another module must not know.
public final class Stranger {}

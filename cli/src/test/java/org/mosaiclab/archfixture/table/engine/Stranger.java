package org.mosaiclab.archfixture.table.engine;

/// Somebody whom a `Planted` of another module must not know.
public final class Stranger {}

package org.mosaiclab.protocol.v0.metablock;

import org.mosaiclab.protocol.value.Hash32;

/// One word of a contract's storage.
///
/// @param slot its 32-byte name; the path in the trie is the hash of it
/// @param word content; a zero word has no leaf
public record StorageWord(Hash32 slot, Hash32 word) {}

package org.mosaiclab.scenario.adversary;

import java.util.List;
import org.mosaiclab.protocol.signature.SigningKey;
import org.mosaiclab.scenario.actor.Metachain;
import org.mosaiclab.scenario.actor.Reconnections;

/// The part that an adversary was given to play: the same as an honest validator's, and whom it may
/// deceive.
///
/// @param metachain what its validators share
/// @param validator its index
/// @param key of the validator
/// @param reconnections when links work again
/// @param neighbours actors that it is linked with in the meta-chain's overlay, in order
/// @param accomplices actors of its group, itself included
/// @param secondStory actors that are told the second story, if it tells two
public record Role(
    Metachain metachain,
    int validator,
    SigningKey key,
    Reconnections reconnections,
    List<Integer> neighbours,
    List<Integer> accomplices,
    List<Integer> secondStory) {
  public Role {
    neighbours = List.copyOf(neighbours);
    accomplices = List.copyOf(accomplices);
    secondStory = List.copyOf(secondStory);
  }
}

package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.codec.RlpEncoder;
import org.mosaiclab.protocol.codec.RlpItem;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.Confirmation;
import org.mosaiclab.protocol.v0.gateway.GatewayOperation.RemoteProof;
import org.mosaiclab.protocol.v0.messaging.MessageBox.Side;
import org.mosaiclab.protocol.value.Bytes;
import org.mosaiclab.protocol.value.Uint256;

/// A defect of the gateways whose effect lies outside the model: what the padding costs is measured
/// gas, which a context only states. **Spec**: `v0 §22` ISS-27.
class GatewayDefectStoriesTest {
  @Test
  @DisplayName("ISS-27: a proof may be padded, and its gas is rewarded")
  void confirmStakeIntent_trailingNodes_isAccepted() {
    var stage = new GatewayStage();
    var intent = GatewayStage.intent(500, GatewayStage.ALICE, Uint256.ZERO);
    GatewayStage.require(stage.onOrigin(GatewayStage.ALICE, new GatewayOperation.Stake(intent)));
    var height = stage.showOrigin();
    var hash = GatewayStage.stakeHash(GatewayStage.ALICE, intent);
    var genuine = stage.provenOnOrigin(height, Side.OUTBOX, hash).nodes();
    var nodes = new ArrayList<Bytes>();
    for (var node : new RlpItem(genuine).toList().toOptional().orElseThrow()) {
      nodes.add(node.bytes());
    }
    nodes.add(RlpEncoder.string(Bytes.adopt(new byte[10_000])));
    var padded = new RemoteProof(height, RlpEncoder.list(nodes));
    assertThat(
            stage.onAuxiliary(
                GatewayStage.FACILITATOR,
                new GatewayOperation.ConfirmStakeIntent(
                    new Confirmation(GatewayStage.ALICE, intent, padded))))
        .isEqualTo("accepted");
  }
}

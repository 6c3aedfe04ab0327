package org.mosaiclab.protocol.v0;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mosaiclab.protocol.fuzz.Episodes;
import org.mosaiclab.protocol.fuzz.OperationCounts;
import org.mosaiclab.protocol.machine.Context;
import org.mosaiclab.protocol.v0.organization.Organization;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation.CompleteOwnershipTransfer;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation.InitiateOwnershipTransfer;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation.SetAdmin;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation.SetWorker;
import org.mosaiclab.protocol.v0.organization.OrganizationOperation.UnsetWorker;
import org.mosaiclab.protocol.v0.organization.OrganizationState;
import org.mosaiclab.protocol.value.Address;
import org.mosaiclab.protocol.value.Uint256;

/// Seeded random operations on an organisation against four plain variables. **Spec**: `v0 §4`.
@Tag("sequence")
class OrganizationSequenceTest {
  private static final int STEPS = 200;

  /// What the specification says, said once more.
  private static final class Model {
    Address owner = account(1);
    Address proposed = Address.ZERO;
    Address admin = Address.ZERO;
    final TreeMap<Address, Long> workers = new TreeMap<>();

    boolean isOrganization(Address account) {
      return account.equals(owner) || account.equals(admin);
    }

    /// @return whether the operation is accepted; then it has been done
    boolean apply(Address caller, long block, OrganizationOperation operation) {
      return switch (operation) {
        case InitiateOwnershipTransfer(var to) when caller.equals(owner) && !to.equals(owner) -> {
          proposed = to;
          yield true;
        }
        case CompleteOwnershipTransfer() when caller.equals(proposed) -> {
          owner = proposed;
          proposed = Address.ZERO;
          yield true;
        }
        case SetAdmin(var next) when isOrganization(caller) && !next.equals(owner) -> {
          admin = next;
          yield true;
        }
        case SetWorker(var worker, var height)
            when isOrganization(caller) && !worker.isZero() && height.toLong() > block -> {
          workers.put(worker, height.toLong());
          yield true;
        }
        case UnsetWorker(var worker) when isOrganization(caller) -> {
          workers.remove(worker);
          yield true;
        }
        case InitiateOwnershipTransfer _,
            CompleteOwnershipTransfer _,
            SetAdmin _,
            SetWorker _,
            UnsetWorker _ ->
            false;
      };
    }
  }

  private static Address account(int number) {
    return number == 0 ? Address.ZERO : Scene.address(100 + number);
  }

  @Test
  void apply_randomOperations_followTheModel() {
    Episodes.play("organisation", 1, List.of("Organization"), OrganizationSequenceTest::play)
        .requireAccepted(0.1, Set.of());
  }

  private static void play(SplittableRandom random, OperationCounts counts) {
    var model = new Model();
    var state = Scene.stateOf(Organization.construct(model.owner, Address.ZERO));
    for (int block = 1; block <= STEPS; block++) {
      var operation = draw(random, block);
      var caller = drawCaller(random, model);
      var outcome = Organization.apply(state, new Context(caller, block), operation);
      counts.add("Organization", operation.getClass().getSimpleName(), Scene.verdict(outcome));
      assertThat(outcome.isAccepted())
          .as("%s by %s", operation, caller)
          .isEqualTo(model.apply(caller, block, operation));
      state = outcome.isAccepted() ? Scene.stateOf(outcome) : state;
      requireSame(state, model, block);
    }
  }

  // Mostly somebody who may do something; never nobody, who cannot call.
  private static Address drawCaller(SplittableRandom random, Model model) {
    var known =
        switch (random.nextInt(4)) {
          case 0, 1 -> model.owner;
          case 2 -> model.proposed;
          default -> model.admin;
        };
    return known.isZero() ? account(1 + random.nextInt(6)) : known;
  }

  private static OrganizationOperation draw(SplittableRandom random, long block) {
    var account = account(random.nextInt(7));
    return switch (random.nextInt(6)) {
      case 0 -> new InitiateOwnershipTransfer(account);
      case 1 -> new CompleteOwnershipTransfer();
      case 2 -> new SetAdmin(account);
      case 3, 4 -> new SetWorker(account, Uint256.of(block + random.nextInt(10)));
      default -> new UnsetWorker(account);
    };
  }

  private static void requireSame(OrganizationState state, Model model, long block) {
    assertThat(state.owner()).isEqualTo(model.owner);
    assertThat(state.proposedOwner()).isEqualTo(model.proposed);
    assertThat(state.admin()).isEqualTo(model.admin);
    assertThat(state.workers().size()).isEqualTo(model.workers.size());
    for (int i = 0; i < 7; i++) {
      assertThat(state.isWorker(account(i), block))
          .isEqualTo(model.workers.getOrDefault(account(i), 0L) > block);
    }
  }
}

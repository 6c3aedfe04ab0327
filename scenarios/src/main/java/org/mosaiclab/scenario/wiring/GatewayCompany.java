package org.mosaiclab.scenario.wiring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mosaiclab.engine.actor.Actor;
import org.mosaiclab.engine.random.RandomStreams;
import org.mosaiclab.engine.run.Engine;
import org.mosaiclab.scenario.actor.Validator;
import org.mosaiclab.scenario.gateway.Conduct;
import org.mosaiclab.scenario.gateway.Facilitator;
import org.mosaiclab.scenario.gateway.GatewayPair;
import org.mosaiclab.scenario.gateway.HomeNode;
import org.mosaiclab.scenario.gateway.RootKeeper;
import org.mosaiclab.scenario.gateway.TokenHolders;

/// Everyone around one gateway pair, and where they are at home: the keeper of the roots at the
/// first validator, facilitator k at validator k mod n, users at the validator nearest to them.
final class GatewayCompany {
  private final GatewayPair pair;
  private final Cast cast;
  private final Cast.Company company;
  private final RandomStreams streams;
  private final int[] validators;
  private final int[] homeOfRegion;

  /// @param regionsOfValidators by validator
  GatewayCompany(
      GatewayPair pair,
      Cast cast,
      Delays delays,
      RandomStreams streams,
      int[] regionsOfValidators) {
    this.pair = pair;
    this.cast = cast;
    this.company = cast.company(pair.metachain()).orElseThrow();
    this.streams = streams;
    this.validators = cast.validators(pair.metachain());
    this.homeOfRegion =
        IntStream.range(0, delays.regionCount())
            .map(region -> delays.nearest(region, regionsOfValidators))
            .toArray();
  }

  /// A validator that serves whoever is at home there.
  ///
  /// @param observer who else sees what it sees
  /// @param inside makes the validator, given who observes it
  Actor homeAt(
      int validator, Validator.Observer observer, Function<Validator.Observer, Actor> inside) {
    var clients = clientsOf(validator);
    return clients.isEmpty()
        ? inside.apply(observer)
        : new HomeNode(pair, clients, observer, inside);
  }

  private List<Integer> clientsOf(int validator) {
    var clients = new ArrayList<Integer>();
    if (validator == 0) {
      clients.add(company.rootKeeper());
    }
    for (int i = 0; i < company.facilitators().size(); i++) {
      if (i % validators.length == validator) {
        clients.add(company.facilitators().get(i));
      }
    }
    for (int region = 0; region < homeOfRegion.length; region++) {
      if (homeOfRegion[region] == validator) {
        clients.add(company.holders().get(region));
      }
    }
    return clients;
  }

  /// Adds all of them, in the order of the cast.
  void join(Engine engine) {
    add(engine, company.rootKeeper(), new RootKeeper(pair, validators[0]));
    var conducts = Conduct.of(pair.spec().facilitators());
    for (int i = 0; i < conducts.size(); i++) {
      int home = validators[i % validators.length];
      add(engine, company.facilitators().get(i), new Facilitator(pair, i, conducts.get(i), home));
    }
    for (int region = 0; region < homeOfRegion.length; region++) {
      add(engine, company.holders().get(region), holders(region));
    }
  }

  private TokenHolders holders(int region) {
    var name = cast.name(company.holders().get(region));
    var users =
        IntStream.range(0, pair.spec().users())
            .filter(user -> user % homeOfRegion.length == region)
            .boxed()
            .toList();
    return new TokenHolders(
        pair,
        users,
        1.0 / homeOfRegion.length,
        validators[homeOfRegion[region]],
        company.facilitators(),
        new TokenHolders.Streams(
            streams.stream("gateway/" + name + "/stakes"),
            streams.stream("gateway/" + name + "/redeems")));
  }

  private void add(Engine engine, int expected, Actor actor) {
    int id = engine.addActor(cast.name(expected), actor);
    assert id == expected : id + " != " + expected;
  }
}

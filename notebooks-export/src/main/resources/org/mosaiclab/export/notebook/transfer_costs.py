def paid_within(axes, rows, chain):
    taken = {
        direction: np.sort((own["target_progressed_at_ns"] - own["requested_at_ns"]).to_numpy())
        for direction, own in ((d, paid(rows, d)) for d in DIRECTIONS)
    }
    longest = max(times[-1] for times in taken.values() if len(times))
    symbol_, unit = time_unit(longest)
    label(axes, f"time from request to payment ({symbol_})", "% of the paid messages")
    end = longest * 1.03
    for (times, style, width) in ((taken["stake"], "-", 2.2), (taken["redeem"], "--", 1.8)):
        if len(times):
            shares = 100 * np.arange(len(times) + 1) / len(times)
            draw_steps(
                axes, (np.append(0, times), shares), unit, end,
                color=COLOURS[chain], linestyle=style, linewidth=width,
            )
    axes.set_xlim(0, end / unit)
    axes.set_ylim(0, 103)


def mean_gas(axes, rows, chain):
    bars = []
    for direction in DIRECTIONS:
        done = paid(rows, direction)
        done = done[done["source_progressed_at_ns"] >= 0]
        if len(done):
            bars.append((f"{direction}, on origin", done["origin_gas"].mean(), COLOURS[ORIGIN], 1))
            bars.append((f"{direction}, on {chain}", done["auxiliary_gas"].mean(), COLOURS[chain], 0.75))
    if settlement_gas(chain) is not None:
        bars.append(("origin, per transaction", settlement_gas(chain), COLOURS[ORIGIN], 1))
    bars.append(("executing one transaction", CHAINS[chain]["workloadMeanGas"], INK["axis"], 1))
    bars_with_values(axes, "gas of one message or transaction", "gas", bars)


def lost_by_revocations(axes, chain):
    users, carriers = (
        METRICS[f"{chain}.transfer.loss.{who}"]["stats"]["value"] for who in ("initiators", "facilitators")
    )
    bars_with_values(
        axes, "lost", "base units",
        [("users (initiators)", users, INK["alarm"], 0.8), ("facilitators", carriers, INK["alarm"], 0.5)],
    )


def transfer_costs(figure):
    chain = figure["subject"]["chain"]
    rows = of_chain("transfers", chain)
    page, panels = canvas(figure)
    legend = []
    if panels[0][0] is not None:
        paid_within(panels[0][0], rows, chain)
        legend = [line("stakes", COLOURS[chain], 2.2), line("redeems", COLOURS[chain], 1.8, "--")]
    if panels[1][0] is not None:
        mean_gas(panels[1][0], rows, chain)
    if len(panels) == 3:
        lost_by_revocations(panels[2][0], chain)
    show(page, figure, legend)

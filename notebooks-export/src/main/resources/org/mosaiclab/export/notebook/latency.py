def justification_delay(chain):
    """J: from the sealing of a checkpoint to the execution of the block that justifies it, mean."""
    own = checkpoints(chain, chain)
    own = own[(own["height"] > 0) & (own["justified_at_ns"] >= WARM_UP)]
    sealed = of_chain("blocks", chain).set_index("hash")["sealed_at_ns"]
    own = own[own["hash"].isin(sealed.index)]
    delays = own["justified_at_ns"].to_numpy() - sealed.loc[own["hash"]].to_numpy()
    return delays.mean() if len(delays) else None


def exact_law(chain):
    """Ends of the uniform law of the finality latency: (E tau, 2 E tau) + J, nanoseconds."""
    delay = justification_delay(chain)
    return None if delay is None else (epoch_nanos(chain) + delay, 2 * epoch_nanos(chain) + delay)


def density(axes, groups, law, unit, colour):
    low, high, count = groups["low"].min(), groups["high"].max(), groups["count"].sum()
    if law:
        # Bars begin and end where the law does, so that its edges show as edges.
        width = (law[1] - law[0]) / 30 * max(1, math.ceil((high - low) / (2 * (law[1] - law[0]))))
    else:
        width = round_step(high - low, 36) if high > low else max(1e6, high / 30)
    anchor = law[0] if law else 0
    start = anchor + math.floor((low - anchor) / width) * width
    edges = start + width * np.arange(math.floor((high - start) / width) + 2)
    below = [0] + [count_at_most(groups, int(edge)) for edge in edges[1:]]
    shares = 100 * np.diff(below) / (count * width / unit)
    axes.stairs(shares, edges / unit, fill=True, color=colour, alpha=0.35)
    axes.stairs(shares, edges / unit, color=colour, linewidth=1.4)
    if law:
        level = 100 * unit / (law[1] - law[0])
        axes.plot(np.repeat(law, 2) / unit, [0, level, level, 0], color=INK["strong"], linestyle="--")
    from_zero(axes)


def cumulative(axes, groups, law, unit, colour):
    low, high = axes.get_xlim()
    places = np.linspace(max(0, low), high, 801)
    count = groups["count"].sum()
    shares = [count_at_most(groups, int(place * unit)) / count for place in places]
    axes.plot(places, shares, color=colour, linewidth=2.2)
    if law:
        expected = np.clip((places * unit - law[0]) / (law[1] - law[0]), 0, 1)
        axes.plot(places, expected, color=INK["strong"], linestyle="--")
    axes.set_ylim(0, 1.03)


def latency(figure, column, cohort, quantity, law_of):
    page, rows = canvas(figure)
    legend = []
    is_law_drawn = False
    for chain, (left, right) in ((c, r) for c, r in zip(METACHAINS, rows) if r[0] is not None):
        groups, law = latencies(chain, column, cohort(chain)), law_of(chain)
        ends = [groups["low"].min(), groups["high"].max()] + list(law or ())
        low, high = min(ends), max(ends)
        symbol_, unit = ("s", SECOND) if high >= SECOND else ("ms", 1_000_000)
        margin = 0.06 * (high - low) if high > low else max(1e6, 0.1 * high)
        for axes, y in ((left, f"% of transactions per {symbol_}"), (right, "share of transactions")):
            label(axes, f"{quantity} ({symbol_})", y)
            axes.set_xlim(max(0, low - margin) / unit, (high + margin) / unit)
        density(left, groups, law, unit, COLOURS[chain])
        cumulative(right, groups, law, unit, COLOURS[chain])
        legend.append(area(f"{chain}, measured", COLOURS[chain]))
        is_law_drawn |= law is not None
    if is_law_drawn:
        legend.append(line("exact law, uniform on (Eτ, 2Eτ) + J", INK["strong"], 1.8, "--"))
    show(page, figure, legend)


def finality_latency(figure):
    latency(figure, "final_at_ns", finality_cohort, "finality latency", exact_law)


def commit_latency(figure):
    latency(figure, "committed_at_ns", commit_cohort, "commit latency", lambda chain: None)

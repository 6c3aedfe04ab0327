def deep_reorganisations():
    """Those deeper than the confirmations that origin waits for."""
    confirmations = CHAINS[ORIGIN]["confirmationsBlocks"]
    reorgs = of_chain("reorgs", ORIGIN)
    return reorgs[(reorgs["depth_blocks"] > confirmations) & (confirmations > 0)]


def abandoned_blocks():
    stale = of_chain("blocks", ORIGIN, canonical=False)
    branches = [
        stale[
            (stale["height"] > reorg.from_height - reorg.depth_blocks)
            & (stale["height"] <= reorg.from_height)
            & (stale["sealed_at_ns"] <= reorg.at_ns)
        ]
        for reorg in deep_reorganisations().itertuples()
    ]
    return pd.concat(branches or [stale.head(0)]).sort_values(["sealed_at_ns", "height"])


def origin_observation(figure):
    page, rows = canvas(figure)
    if rows[0][0] is None:
        show(page, figure, [])
        return
    blocks = canonical_blocks(ORIGIN)
    mined = rises(blocks["sealed_at_ns"], blocks["height"])
    top = rows[0][0]
    unit = time_axis(top, "origin block height")
    draw_steps(top, mined, unit, RUN_END, color=COLOURS[ORIGIN], linewidth=1.8)
    legend = [line(f"head of {ORIGIN}", COLOURS[ORIGIN], 1.8)]
    abandoned = abandoned_blocks()
    for place, chain in enumerate(METACHAINS):
        seen = checkpoints(chain, ORIGIN)
        final = rises(seen["finalised_at_ns"], seen["height"])
        # The first chains are drawn broader, so that they show where a later one covers them.
        width = 1.8 + 1.6 * (len(METACHAINS) - 1 - place) / max(1, len(METACHAINS) - 1)
        draw_steps(top, final, unit, RUN_END, color=COLOURS[chain], linewidth=width)
        legend.append(line(f"finalised on {chain}", COLOURS[chain], width))
        if len(abandoned):
            lost = seen[(seen["finalised_at_ns"] >= 0) & ~seen["hash"].isin(blocks["hash"])]
            mark(top, lost["finalised_at_ns"] / unit, lost["height"], "X", INK["alarm"], INK["alarm"])
        below = rows[1 + place][0]
        time_axis(below, "origin blocks")
        gap = distance(mined, final)
        draw_steps(below, gap, unit, RUN_END, color=COLOURS[chain], linewidth=1.5)
        from_zero(below)
    if len(abandoned):
        top.plot(
            abandoned["sealed_at_ns"] / unit, abandoned["height"],
            drawstyle="steps-post", color=INK["alarm"], linestyle="--", linewidth=1.8,
        )
        legend.append(symbol("final observation of an abandoned block", "X", INK["alarm"], INK["alarm"]))
        legend.append(line(f"branch that {ORIGIN} abandoned", INK["alarm"], 1.8, "--"))
    for chain in METACHAINS:
        mark_halt(top, chain, unit)
    if any(halted_at(chain) is not None for chain in METACHAINS):
        legend.append(line("core halted", INK["alarm"], 1.4, ":"))
    from_zero(top)
    show(page, figure, legend)

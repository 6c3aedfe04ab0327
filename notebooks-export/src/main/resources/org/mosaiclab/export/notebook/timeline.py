def stages(chain):
    """How the greatest sealed, justified, finalised and committed height rise."""
    blocks, own = canonical_blocks(chain), checkpoints(chain, chain)
    metablocks = of_chain("metablocks", chain)
    metablocks = metablocks[metablocks["meta_height"] > 0]
    return {
        "sealed": rises(blocks["sealed_at_ns"], blocks["height"]),
        "justified": rises(own["justified_at_ns"], own["height"]),
        "finalised": rises(own["finalised_at_ns"], own["height"]),
        "committed": rises(metablocks["committed_at_ns"], metablocks["aux_height"]),
    }, metablocks


def stage_looks(chain):
    colour = COLOURS[chain]
    return {
        "sealed": {"color": INK["muted"], "linewidth": 1.4},
        "justified": {"color": colour, "linewidth": 1.6, "linestyle": "--"},
        "finalised": {"color": colour, "linewidth": 2.4},
        "committed": {"color": INK["strong"], "linewidth": 1.6},
    }


def heights(axes, chain, histories, metablocks, start, end):
    unit = time_axis(axes, "block height", start, end)
    for stage, look in stage_looks(chain).items():
        draw_steps(axes, histories[stage], unit, RUN_END, **look)
    for column, fill in (("proposed_at_ns", INK["paper"]), ("committed_at_ns", COLOURS[chain])):
        seen = metablocks[metablocks[column].between(start, end)]
        mark(axes, seen[column] / unit, seen["aux_height"], "D", fill, INK["strong"], 6)
    low = held(histories["committed"], start) if start else 0
    high = max(low + 1, held(histories["sealed"], end))
    axes.set_ylim(max(0, low - 0.04 * (high - low)), high + 0.04 * (high - low))


def distances(axes, histories, looks):
    unit = time_axis(axes, "blocks")
    for stage in ("committed", "finalised"):
        draw_steps(axes, distance(histories["sealed"], histories[stage]), unit, RUN_END, **looks[stage])
    from_zero(axes)


def timeline(figure):
    chain = figure["subject"]["chain"]
    page, rows = canvas(figure)
    if rows[0][0] is None:
        show(page, figure, [])
        return
    histories, metablocks = stages(chain)
    looks = stage_looks(chain)
    heights(rows[0][0], chain, histories, metablocks, 0, RUN_END)
    distances(rows[1][0], histories, looks)
    if len(rows) == 3:
        commits = (metablocks["committed_at_ns"] >= 0).sum()
        usual = 5 * RUN_END // (2 * commits) if commits else 0
        span = int(max(8 * epoch_nanos(chain), usual))
        start = min(WARM_UP, RUN_END - span)
        heights(rows[2][0], chain, histories, metablocks, start, start + span)
    legend = [
        line(stage if stage != "committed" else "committed to origin", look["color"],
             look["linewidth"], look.get("linestyle", "-"))
        for stage, look in looks.items()
    ]
    legend.append(symbol("meta-block proposed", "D", INK["paper"], INK["strong"], 6))
    legend.append(symbol("meta-block committed", "D", COLOURS[chain], INK["strong"], 6))
    show(page, figure, legend)

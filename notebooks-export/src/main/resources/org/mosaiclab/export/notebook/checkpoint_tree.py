STAGES = ["reported only", "justified", "finalised", "committed to origin"]
COLUMNS = 12


def stage_marks(chain):
    """Marker, fill, edge and size of each stage."""
    colour = COLOURS[chain]
    return [
        ("o", INK["paper"], INK["axis"], 6),
        ("o", INK["paper"], colour, 8),
        ("o", colour, colour, 8),
        ("D", colour, INK["strong"], 8),
    ]


def tree(chain, subject):
    """Checkpoints with their stage and lane: of one height the one that came furthest is on top."""
    nodes = checkpoints(chain, subject).copy()
    metablocks = of_chain("metablocks", chain)
    committed = metablocks["aux_hash"][metablocks["committed_at_ns"] >= 0]
    is_committed = nodes["hash"].isin(committed) & (chain == subject)
    nodes["stage"] = np.select(
        [is_committed, nodes["finalised_at_ns"] >= 0, nodes["justified_at_ns"] >= 0], [3, 2, 1], 0
    )
    nodes = nodes.sort_values(["height", "stage", "votes_included"], ascending=[True, False, False])
    nodes["lane"] = nodes.groupby("height").cumcount()
    return nodes


def stretches(shown):
    """Heights of each row of panels."""
    if len(shown) <= COLUMNS:
        return [shown]
    if len(shown) > 2 * COLUMNS:
        return [shown[:COLUMNS], shown[-COLUMNS:]]
    return [shown[:COLUMNS], shown[COLUMNS:]]


def tree_row(axes, nodes, stretch, lane_count, changes, marks):
    label(axes, "", "")
    axes.axis("off")
    axes.set_xlim(-0.6, COLUMNS - 0.4)
    axes.set_ylim(1 - lane_count - 0.72, 0.36)
    columns = {height: column for column, height in enumerate(stretch)}
    firsts = nodes[nodes["lane"] == 0].set_index("height")
    for node in nodes[nodes["height"].isin(stretch)].itertuples():
        x, y = columns[node.height], -node.lane
        if node.parent_height in firsts.index:
            start = columns.get(node.parent_height)
            skipped = 0 if start is None else x - start - 1
            tail = (-0.58, y) if start is None else (start, 0)
            arrow(axes, tail, (x, y), -0.3 if skipped > 0 else 0)
        weight = weight_before(changes, node.justified_at_ns)
        share = f"\n{100 * node.weight_included / weight:.0f} %" if weight > 0 and node.votes_included > 0 else ""
        note(axes, f"{node.height:,}\ndyn. {node.dynasty}{share}", (x, y), (0, -8), fontsize=8)
        mark(axes, [x], [y], *marks[node.stage])


def checkpoint_tree(figure):
    chain = figure["subject"]["chain"]
    page, rows = canvas(figure)
    trees = [tree(chain, chain), tree(chain, ORIGIN)]
    lane_count = 1 + max([0] + [nodes["lane"].max() for nodes in trees if len(nodes)])
    changes, marks = weight_history(chain), stage_marks(chain)
    panels = [
        (nodes, stretch)
        for nodes in trees
        for stretch in stretches(sorted(nodes["height"].unique()))
    ]
    assert len(panels) == len(rows), f"{len(panels)} rows; the report has {len(rows)}"
    for (nodes, stretch), (axes,) in zip(panels, rows):
        if axes is not None:
            tree_row(axes, nodes, stretch, lane_count, changes, marks)
    legend = [symbol(name, *marks[stage]) for stage, name in enumerate(STAGES)]
    legend.append(line("supermajority link, source to target", INK["axis"], 1.5))
    show(page, figure, legend if any(axes is not None for (axes,) in rows) else [])

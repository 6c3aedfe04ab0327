CONFLICT_COLUMNS = 12


def branch_lanes(rows):
    """Lane 0 is the branch that the observer follows; each other one that leaves it has its own."""
    places = {}
    for row in rows.itertuples():
        source = places.get(row.parent_hash, 0)
        own = source if source > 0 else 1 + max([0, *places.values()])
        places[row.hash] = 0 if row.canonical else own
    return places


def conflict_marks(chain):
    colour = COLOURS[chain]
    return {
        "final on every branch": ("o", colour, colour, 8),
        "in conflict, on the observer's branch": ("o", INK["alarm"], INK["alarm"], 8),
        "in conflict, on another branch": ("X", INK["alarm"], INK["alarm"], 9),
    }


def draw_conflict_marks(axes, rows, xs, ys, marks):
    is_rival = rows["height"] > rows["height"].min()
    kinds = [~is_rival, is_rival & rows["canonical"], is_rival & ~rows["canonical"]]
    for chosen, look in zip(kinds, marks.values()):
        mark(axes, xs[chosen], ys[chosen], *look)


def conflict_tree(axes, rows, places, marks):
    label(axes, "", "")
    axes.axis("off")
    axes.set_xlim(-0.6, CONFLICT_COLUMNS - 0.4)
    axes.set_ylim(-max(places.values()) - 0.6, 0.5)
    columns = {h: c for c, h in enumerate(sorted(rows["height"].unique())[:CONFLICT_COLUMNS])}
    symbol_, unit = time_unit(RUN_END)
    shown = rows[rows["height"].isin(list(columns))]
    leaving = {r.parent_hash for r in rows.itertuples() if places.get(r.parent_hash, places[r.hash]) != places[r.hash]}
    for row in shown.itertuples():
        x, lane = columns[row.height], places[row.hash]
        start = columns.get(row.parent_height)
        tail = (-0.58, -lane) if start is None else (start, -places.get(row.parent_hash, lane))
        arrow(axes, tail, (x, -lane))
        # Where a branch leaves, its arrow goes through what would stand below.
        is_above = row.hash in leaving
        text = f"{row.height:,}\n{row.sealed_at_ns / unit:.2f} {symbol_}"
        offset, side = ((0, 8), "bottom") if is_above else ((0, -8), "top")
        note(axes, text, (x, -lane), offset, "center", side, fontsize=8)
    xs = shown["height"].map(columns)
    draw_conflict_marks(axes, shown, xs, -shown["hash"].map(places), marks)


def conflict_instants(axes, rows, places, marks, chain):
    halt = halted_at(chain)
    first = rows["sealed_at_ns"].iloc[0]
    last = max(rows["sealed_at_ns"].iloc[-1], halt or 0)
    margin = max(SECOND, (last - first) // 10)
    others = max(places.values())
    names = ["observer's branch"] + ["other branch" if others == 1 else f"other branch {i}" for i in range(1, others + 1)]
    lanes(axes, names)
    unit = time_axis(axes, "", max(0, first - margin), last + margin)
    draw_conflict_marks(axes, rows, rows["sealed_at_ns"] / unit, rows["hash"].map(places), marks)
    mark_halt(axes, chain, unit)


def conflict(figure):
    chain = figure["subject"]["chain"]
    rows, marks = of_chain("conflicts", chain), conflict_marks(chain)
    places = branch_lanes(rows)
    page, panels = canvas(figure)
    conflict_tree(panels[0][0], rows, places, marks)
    conflict_instants(panels[1][0], rows, places, marks, chain)
    legend = [symbol(name, *look) for name, look in marks.items()]
    legend.append(line("supermajority link", INK["axis"], 1.5))
    if halted_at(chain) is not None:
        legend.append(line("core halted", INK["alarm"], 1.4, ":"))
    show(page, figure, legend)

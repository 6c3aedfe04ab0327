DIRECTIONS = ("stake", "redeem")
MESSAGE_LANES = 10
STATES = {
    # column of the beginning: (what the message waits for, opacity)
    "requested_at_ns": ("asked for", 0.25),
    "declared_at_ns": ("declared on the source", 0.55),
    "confirmed_at_ns": ("confirmed on the target", 1),
    "revocation_declared_at_ns": ("being revoked", 0.6),
}


def state_look(state, chain):
    """Colour, opacity and line of a state."""
    if state == "requested_at_ns":
        return INK["axis"], 1, "-"
    if state == "revocation_declared_at_ns":
        return INK["alarm"], 0.6, "--"
    return COLOURS[chain], STATES[state][1], "-"


def end_of(row):
    """Instant at which a message was paid or revoked; the run's end while it is open."""
    if row["target_progressed_at_ns"] >= 0:
        return row["target_progressed_at_ns"]
    return row["revoked_at_ns"] if row["revoked_at_ns"] >= 0 else RUN_END


def spans(rows):
    """Stretches of time that messages spent in one state: lane, state, beginning, end."""
    found = []
    for lane, row in enumerate(rows.to_dict("records")):
        starts = [(row[state], state) for state in STATES if row[state] >= 0]
        ends = [start for start, _ in starts[1:]] + [end_of(row)]
        found += [(lane, state, start, min(end, end_of(row))) for (start, state), end in zip(starts, ends)]
    return pd.DataFrame(found, columns=["lane", "state", "start", "end"])


def waiting(axes, rows, chain, direction):
    stretches_ = spans(rows[rows["direction"] == direction])
    unit = time_axis(axes, "messages")
    highest = 1
    for state in STATES:
        own = stretches_[stretches_["state"] == state]
        ended = own["end"][own["end"] < RUN_END]
        history = running_total(
            np.concatenate([own["start"], ended]), np.concatenate([np.ones(len(own)), -np.ones(len(ended))])
        )
        colour, opacity, style = state_look(state, chain)
        draw_steps(axes, history, unit, RUN_END, color=colour, alpha=opacity, linestyle=style, linewidth=2)
        highest = max(highest, history[1].max())
    axes.set_ylim(0, 1.06 * highest)


def spread(rows, most):
    """So many rows, at equal distances."""
    count = min(most, len(rows))
    return rows.iloc[[(2 * i + 1) * len(rows) // (2 * count) for i in range(count)]]


def chosen(rows, direction):
    own = rows[rows["direction"] == direction]
    is_revoked = own["revoked_at_ns"] >= 0
    half = MESSAGE_LANES // 2 if is_revoked.any() else 0
    parts = [spread(own[~is_revoked], MESSAGE_LANES - half), spread(own[is_revoked], half)]
    return pd.concat(parts).sort_values("requested_at_ns", kind="stable")


def single_messages(axes, rows, chain):
    asked = rows["requested_at_ns"].to_numpy()
    ended = np.array([end_of(row) for row in rows.to_dict("records")])
    longest = (ended - asked).max()
    symbol_, unit = time_unit(longest)
    lanes(axes, [f"message {number:,}" for number in rows["id"]])
    for lane, state, start, end in spans(rows).itertuples(index=False):
        colour, opacity, _ = state_look(state, chain)
        bar(axes, lane, (start - asked[lane]) / unit, (end - asked[lane]) / unit, 0.62, colour, opacity)
    is_paid = (rows["target_progressed_at_ns"] >= 0).to_numpy()
    is_revoked = (rows["revoked_at_ns"] >= 0).to_numpy() & ~is_paid
    taken = (ended - asked) / unit
    mark(axes, taken[is_paid], np.flatnonzero(is_paid), "D", COLOURS[chain], INK["strong"])
    mark(axes, taken[is_revoked], np.flatnonzero(is_revoked), "X", INK["alarm"], INK["alarm"])
    axes.set_xlim(0, max(longest / unit, 1e-3) * 1.03)
    label(axes, f"time since the request ({symbol_})", "")


def transfers(figure):
    chain = figure["subject"]["chain"]
    rows = of_chain("transfers", chain)
    page, panels = canvas(figure)
    for place, direction in enumerate(DIRECTIONS):
        waiting(panels[0][place], rows, chain, direction)
        if panels[1 + place][0] is not None:
            single_messages(panels[1 + place][0], chosen(rows, direction), chain)
    is_revoking = (rows["revocation_declared_at_ns"] >= 0).any()
    legend = []
    for state, (text, _) in STATES.items():
        if state != "revocation_declared_at_ns" or is_revoking:
            colour, opacity, style = state_look(state, chain)
            entry = line(text, colour, 2, style)
            entry.set_alpha(opacity)
            legend.append(entry)
    legend.append(symbol("paid", "D", COLOURS[chain], INK["strong"]))
    if is_revoking:
        legend.append(symbol("revoked, amount returned", "X", INK["alarm"], INK["alarm"]))
    show(page, figure, legend)

VALIDATOR_LANES = 24
EVENTS = {
    # column: (what happened, marker, whether it is an offence)
    "deposited_at_ns": ("deposited", "^", False),
    "logged_out_at_ns": ("logged out", "v", False),
    "withdrawn_at_ns": ("withdrew", "s", False),
    "offended_at_ns": ("signed what it must not", "X", True),
    "slashed_at_ns": ("slashed on origin", "D", True),
}


def event_look(column):
    _, marker, is_offence = EVENTS[column]
    return (marker, INK["alarm"], INK["alarm"]) if is_offence else (marker, INK["paper"], INK["strong"])


def stake_history(chain, rows):
    """Stake that lies on origin, as changes over time."""
    changes = [(0, sum(CHAINS[chain]["stakes"]))]
    for row in rows.itertuples():
        end = earlier(row.withdrawn_at_ns, row.slashed_at_ns)
        if row.deposited_at_ns > 0:
            changes.append((row.deposited_at_ns, row.stake))
        if end >= 0:
            changes.append((end, -row.stake))
    return changes


def first_event(rows):
    """Instant of the first thing that happened to each validator after genesis."""
    instants = rows[list(EVENTS)]
    return instants.where(instants > 0).min(axis=1)


def weights(axes, chain, rows):
    weight = running_total(*zip(*weight_history(chain)))
    stake = running_total(*zip(*stake_history(chain, rows)))
    word, divisor = amount_scale(max(weight[1].max(), stake[1].max()))
    unit = time_axis(axes, f"{word}tokens")
    for (times, sums), colour, width, style in (
        (stake, INK["strong"], 1.6, "--"), (weight, COLOURS[chain], 2.4, "-")
    ):
        # From genesis on: there is no instant at which nobody weighs anything.
        draw_steps(axes, (times[1:], sums[1:] / divisor), unit, RUN_END, color=colour, linewidth=width, linestyle=style)
    mark_halt(axes, chain, unit)
    from_zero(axes)


def courses(axes, chain, rows):
    shown = rows.iloc[first_event(rows).fillna(math.inf).argsort(kind="stable")].head(VALIDATOR_LANES)
    lanes(axes, [f"{short(row.validator, 20)} · {row.stake:,}" for row in shown.itertuples()])
    unit = time_axis(axes, "")
    for lane, row in enumerate(shown.itertuples()):
        ends = earlier(row.withdrawn_at_ns, row.slashed_at_ns), earlier(row.ended_at_ns, row.excluded_at_ns)
        stake_end, weight_end = (RUN_END if end < 0 else end for end in ends)
        if row.deposited_at_ns >= 0:
            bar(axes, lane, row.deposited_at_ns / unit, stake_end / unit, 0.28, INK["axis"])
        if row.weighs_at_ns >= 0:
            bar(axes, lane, row.weighs_at_ns / unit, weight_end / unit, 0.72, COLOURS[chain], 0.55)
    for column in EVENTS:
        happened = (shown[column] > 0).to_numpy()
        mark(axes, shown[column][happened] / unit, np.flatnonzero(happened), *event_look(column))
    mark_halt(axes, chain, unit)


def validators(figure):
    chain = figure["subject"]["chain"]
    rows = of_chain("validators", chain)
    page, panels = canvas(figure)
    weights(panels[0][0], chain, rows)
    courses(panels[1][0], chain, rows)
    legend = [
        line(f"weight of votes on {chain}", COLOURS[chain], 2.4),
        line("stake on origin", INK["strong"], 1.6, "--"),
    ]
    legend += [symbol(EVENTS[c][0], *event_look(c)) for c in EVENTS if (rows[c] > 0).any()]
    if halted_at(chain) is not None:
        legend.append(line("core halted", INK["alarm"], 1.4, ":"))
    show(page, figure, legend)

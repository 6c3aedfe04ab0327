WINDOWS = 72


def loads(chain, of):
    """Instants and amounts of what was executed and what was submitted."""
    blocks, sent = canonical_blocks(chain), of_chain("transactions", chain)
    executed = blocks[{"count": "user_transactions", "gas": "user_gas"}[of]]
    return {
        "executed": (blocks["sealed_at_ns"].to_numpy(), executed.to_numpy()),
        "submitted": (sent["last_submitted_at_ns"].to_numpy(), sent[of].to_numpy()),
    }


LOAD_LOOKS = {
    "executed": {"linewidth": 2.2, "linestyle": "-"},
    "submitted": {"linewidth": 1.6, "linestyle": ":"},
}


def totals(axes, of, quantity):
    curves = [
        (chain, kind, running_total(*amounts))
        for chain in METACHAINS
        for kind, amounts in loads(chain, of).items()
    ]
    word, divisor = amount_scale(max([1] + [total[1][-1] for _, _, total in curves]))
    unit = time_axis(axes, word + quantity)
    for chain, kind, (times, sums) in curves:
        draw_steps(axes, (times, sums / divisor), unit, RUN_END, color=COLOURS[chain], **LOAD_LOOKS[kind])
    from_zero(axes)


def rates(axes):
    window = max(1, RUN_END // WINDOWS)
    edges = window * np.arange(WINDOWS + 1)
    curves = []
    for chain in METACHAINS:
        for kind, (times, amounts) in loads(chain, "gas").items():
            sums = np.histogram(times, bins=edges, weights=amounts)[0]
            # The last of numpy's bins takes its upper edge too; a window does not.
            sums[-1] -= amounts[times == edges[-1]].sum()
            curves.append((chain, kind, sums / (window / SECOND)))
    word, divisor = amount_scale(max(rate.max() for _, _, rate in curves))
    unit = time_axis(axes, f"{word}gas per second")
    for chain, kind, rate in curves:
        axes.stairs(rate / divisor, edges / unit, baseline=None, color=COLOURS[chain], **LOAD_LOOKS[kind])
    from_zero(axes)


def throughput(figure):
    page, rows = canvas(figure)
    if rows[0][0] is None:
        show(page, figure, [])
        return
    totals(rows[0][0], "count", "transactions")
    totals(rows[0][1], "gas", "gas")
    rates(rows[1][0])
    show(
        page, figure,
        [
            line(f"{chain}, {kind}", COLOURS[chain], look["linewidth"], look["linestyle"])
            for chain in METACHAINS
            for kind, look in LOAD_LOOKS.items()
        ],
    )

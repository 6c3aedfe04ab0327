GAS_LANES = 24


def gas_between_commits(axes, chain):
    rows = of_chain("metablocks", chain).sort_values("meta_height", kind="stable")
    committed = rows[rows["committed_at_ns"] >= 0]
    shown = committed.head(GAS_LANES)
    before = shown["accumulated_gas"].shift(fill_value=0)
    spans = (shown["accumulated_gas"] - before).to_numpy()
    target = CHAINS[chain]["gasTarget"]
    highest = max(target, spans.max())
    word, divisor = amount_scale(highest)
    lanes(axes, [f"meta-block {height:,}" for height in shown["meta_height"]])
    for lane, span in enumerate(spans):
        bar(axes, lane, 0, span / divisor, 0.62, COLOURS[chain], 0.75)
        note(
            axes, f"{span / divisor:,.1f}", (span / divisor, lane), (9, 0), "left", "center",
            bbox={"facecolor": INK["paper"], "edgecolor": "none", "pad": 0.5},
        )
    rivals = rows[(rows["committed_at_ns"] < 0) & rows["meta_height"].isin(shown["meta_height"])]
    place = {height: lane for lane, height in enumerate(shown["meta_height"])}
    start = dict(zip(shown["meta_height"], before))
    xs = (rivals["accumulated_gas"] - rivals["meta_height"].map(start)) / divisor
    mark(axes, xs, rivals["meta_height"].map(place), "v", INK["alarm"], INK["alarm"])
    axes.axvline(target / divisor, color=INK["strong"], linestyle="--", linewidth=1.8)
    axes.set_xlim(0, 1.2 * highest / divisor)
    label(axes, f"gas since the last commit ({word}gas)", "")


def gas_target(figure):
    chain = figure["subject"]["chain"]
    page, rows = canvas(figure)
    legend = []
    if rows[0][0] is not None:
        gas_between_commits(rows[0][0], chain)
        legend = [
            area("committed", COLOURS[chain], 0.75),
            line("gas target", INK["strong"], 1.8, "--"),
            symbol("earlier or rival proposal, not committed", "v", INK["alarm"], INK["alarm"]),
        ]
    lost, claimed = (
        METRICS[f"{chain}.stake.{kind}"]["stats"].get("value", 0) for kind in ("leaked", "claimed")
    )
    bars_with_values(
        rows[1][0], "stake", "tokens",
        [
            ("lost by validators", lost, INK["alarm"], 0.8),
            ("paid to challengers", claimed, COLOURS[chain], 0.75),
            ("nobody's", max(0, lost - claimed), INK["axis"], 1),
        ],
    )
    show(page, figure, legend)

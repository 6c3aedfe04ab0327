def reward_kinds(rows):
    """Which validators are which kind, in the order of the legend."""
    is_regular = rows["voted_links"] / rows["links"] >= 0.9
    stays = (rows["released_base_units"] == 0) & (rows["burnt_base_units"] == 0)
    return {
        "voted for 90 % of the links or more": stays & is_regular,
        "voted for fewer": stays & ~is_regular,
        "left, and got what was held": rows["released_base_units"] > 0,
        "slashed: what was held is burnt": rows["burnt_base_units"] > 0,
    }


def reward_look(place, chain):
    colour = COLOURS[chain]
    return "oosD"[place], INK["paper"] if place == 1 else colour, colour, 8


def draw_rewards(axes, rows, xs, ys, named, chain):
    for place, is_kind in enumerate(reward_kinds(rows).values()):
        mark(axes, xs[is_kind], ys[is_kind], *reward_look(place, chain))
    name_points(axes, rows["validator"][named], xs[named], ys[named])


def name_points(axes, names, xs, ys):
    """Names below their points; points that stand together have one line with all their names."""
    places = axes.transData.transform(np.column_stack([xs, ys]))
    left = list(range(len(places)))
    while left:
        first = left[0]
        near = [i for i in left if abs(places[i] - places[first]).max() < 40]
        left = [i for i in left if i not in near]
        words = ", ".join(short(names.iloc[i], 16) for i in near[:3]) + (" …" if len(near) > 3 else "")
        lowest = min(near, key=lambda i: places[i][1])
        paper = {"facecolor": INK["paper"], "edgecolor": "none", "pad": 0.5}
        note(axes, words, (xs.iloc[lowest], ys.iloc[lowest]), (0, -9), fontsize=8, bbox=paper)


def rewards(figure):
    chain = figure["subject"]["chain"]
    rows = of_chain("rewards", chain)
    rows = rows[(rows["entitled_base_units"] > 0) & (rows["earned_base_units"] > 0)]
    page, ((by_weight, by_votes),) = canvas(figure)
    kinds = reward_kinds(rows)
    earned, share = rows["earned_base_units"], 100 * rows["weight_share"]
    word, divisor = amount_scale(earned.max())
    label(by_weight, "share of the total weight (%)", f"rewards ({word}base units)")
    by_weight.set(xscale="log", yscale="log", xlim=(share.min() / 1.5, share.max() * 1.5))
    # What somebody with all the weight would have earned, had it been there all the time.
    per_cent = (rows["entitled_base_units"] / rows["weight_share"]).max() / 100 / divisor
    ends = np.array(by_weight.get_xlim())
    by_weight.plot(ends, ends * per_cent, color=INK["muted"], linestyle="--", linewidth=1.6)
    lowest = min(earned.min() / divisor, share.min() * per_cent)
    highest = max(earned.max() / divisor, share.max() * per_cent)
    by_weight.set_ylim(lowest / 2.2, highest * 1.5)
    number_decades(by_weight.xaxis)
    number_decades(by_weight.yaxis)
    draw_rewards(by_weight, rows, share, earned / divisor, ~list(kinds.values())[0], chain)
    voted = 100 * rows["voted_links"] / rows["links"]
    ratio = 100 * earned / rows["entitled_base_units"]
    label(by_votes, "share of the links voted for (%)", "rewards over what the weight entitled to (%)")
    by_votes.plot([0, 100], [0, 100], color=INK["muted"], linestyle="--", linewidth=1.6)
    by_votes.set(xlim=(0, 105), ylim=(0, max(105, 1.05 * ratio.max())))
    draw_rewards(by_votes, rows, voted, ratio, voted < 90, chain)
    legend = [symbol(text, *reward_look(place, chain)) for place, (text, some) in enumerate(kinds.items()) if some.any()]
    legend.append(line("in proportion", INK["muted"], 1.6, "--"))
    show(page, figure, legend)

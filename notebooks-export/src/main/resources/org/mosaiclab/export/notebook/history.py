def time_unit(span):
    """Symbol and length in nanoseconds of the unit that suits an axis of simulated time."""
    hour = 3600 * SECOND
    if span >= 96 * hour:
        return "d", 24 * hour
    if span >= 2 * hour:
        return "h", hour
    return ("min", 60 * SECOND) if span >= 300 * SECOND else ("s", SECOND)


def time_axis(axes, y, start=0, end=None):
    """A horizontal axis of simulated time; gives the length of its unit."""
    symbol_, unit = time_unit(RUN_END)
    label(axes, f"simulated time ({symbol_})", y)
    axes.set_xlim(start / unit, max(1, RUN_END if end is None else end) / unit)
    return unit


def rises(times, heights):
    """Instants at which the greatest height so far rises, and that height; from zero at zero."""
    happened = pd.DataFrame({"at": np.asarray(times), "height": np.asarray(heights)})
    happened = happened[happened["at"] >= 0].sort_values(["at", "height"])
    start = pd.DataFrame({"at": [0], "height": [0]})
    history = pd.concat([start, happened], ignore_index=True).astype("int64")
    greatest = history["height"].cummax()
    is_rise = greatest > greatest.shift(fill_value=-1)
    return history["at"][is_rise].to_numpy(), history["height"][is_rise].to_numpy()


def held(history, instants):
    """Value of a step function, from the last step at or before each instant."""
    times, values = history
    return values[np.searchsorted(times, instants, side="right") - 1]


def distance(ahead, behind):
    """How far a history stays behind another, at each rise of either."""
    instants = np.union1d(ahead[0], behind[0])
    return instants, held(ahead, instants) - held(behind, instants)


def running_total(times, amounts):
    """A sum that changes as time passes, from zero at zero."""
    changes = pd.Series(np.asarray(amounts), index=np.asarray(times)).groupby(level=0).sum().cumsum()
    return np.append(0, changes.index.to_numpy()), np.append(0, changes.to_numpy())


def halted_at(chain):
    return COUNTERS.get(f"{chain}.halted")


def mark_halt(axes, chain, unit):
    if halted_at(chain) is not None:
        axes.axvline(halted_at(chain) / unit, color=INK["alarm"], linewidth=1.4, linestyle=":")


def weight_history(chain):
    """Weight of all validators as the chain's observer saw it, as changes over time."""
    genesis = sum(CHAINS[chain]["stakes"])
    rows = of_chain("validators", chain)
    changes = [(0, genesis)]
    for row in rows.itertuples():
        end = earlier(row.ended_at_ns, row.excluded_at_ns)
        if row.weighs_at_ns > 0:
            changes.append((row.weighs_at_ns, row.stake))
        if row.weighs_at_ns >= 0 and end >= 0:
            changes.append((end, -row.stake))
    return changes


def earlier(one, other):
    """The earlier of two instants, of which each may be -1: never."""
    return max(one, other) if min(one, other) < 0 else min(one, other)


def weight_before(changes, at):
    return sum(weight for when, weight in changes if when == 0 or when < at)

REPRODUCED = []


def check(metric, stat, computed):
    """Notes a number computed here beside the recorded one; another number ends the notebook."""
    entry = METRICS.get(metric, {"stats": {}, "unit": "", "interval": None})
    recorded = entry["stats"].get(stat)
    if computed is None or recorded is None:
        assert computed is None and recorded is None, f"{metric} {stat}: {computed}, recorded {recorded}"
        return
    assert math.isclose(computed, recorded, rel_tol=1e-9), f"{metric} {stat}: {computed}, recorded {recorded}"
    REPRODUCED.append((short(metric, 60), stat, entry["unit"], computed, recorded))


def latencies(chain, column, cohort):
    """Groups of transactions with their least and greatest latency; cohort in whole seconds."""
    start, end = cohort
    single = of_chain("transaction_details", chain)
    if len(single):
        submitted = single["submitted_at_ns"]
        groups = pd.DataFrame(
            {
                "second": submitted // SECOND, "count": 1, "first": submitted, "last": submitted,
                "offsets": submitted % SECOND, "reached": single[column],
            }
        )
        groups = groups[groups["second"].between(start, end - 1)]
    if not len(single) or not len(groups):
        rows = of_chain("transactions", chain)
        groups = pd.DataFrame(
            {
                "second": rows["submission_second"], "count": rows["count"],
                "first": rows["first_submitted_at_ns"], "last": rows["last_submitted_at_ns"],
                "offsets": rows["offset_sum_ns"], "reached": rows[column],
            }
        )
        groups = groups[groups["second"].between(start, end - 1)]
    # What had not happened at the end counts with the time it had waited by then.
    until = groups["reached"].where(groups["reached"] >= 0, MEASURED_END)
    # Sums of nanoseconds outgrow 64 bits: these are Python's integers.
    whole = groups["count"].astype(object) * (until - groups["second"] * SECOND).astype(object)
    return groups.assign(
        low=until - groups["last"], high=until - groups["first"],
        total=whole - groups["offsets"].astype(object),
    )


def count_at_most(groups, nanos):
    """How many latencies are at most so long; in a group they are evenly spread."""
    count, low, high = (groups[name].to_numpy() for name in ("count", "low", "high"))
    inside = (nanos - low) * (count - 1) // np.maximum(high - low, 1) + 1
    return int(np.where(nanos < low, 0, np.where((nanos >= high) | (count == 1), count, inside)).sum())


def quantile(groups, percent):
    """The least latency that so many per cent do not exceed."""
    rank = -(-int(groups["count"].sum()) * percent // 100)
    low, high = int(groups["low"].min()), int(groups["high"].max())
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if count_at_most(groups, middle) >= rank else (middle + 1, high)
    return low


def finality_cohort(chain):
    """Seconds of submission in [warm-up, end - 2.5 epochs]."""
    return whole_seconds(WARM_UP, MEASURED_END - 5 * epoch_nanos(chain) // 2)


def commit_cycles(chain):
    committed = of_chain("metablocks", chain)
    committed = committed[(committed["meta_height"] > 0) & (committed["committed_at_ns"] >= WARM_UP)]
    return np.diff(np.sort(committed["committed_at_ns"].to_numpy()))


def commit_cohort(chain):
    """Seconds of submission in [warm-up, end - 2 commit cycles]; None without a cycle."""
    cycles = commit_cycles(chain)
    if len(cycles) == 0:
        return None
    return whole_seconds(WARM_UP, MEASURED_END - 2 * round(cycles.mean()))


def whole_seconds(start, end):
    first = -(-start // SECOND)
    return first, max(first, end // SECOND)


def batch_numbers(groups, chain, cohort, least=0):
    """Number of the batch of whole epochs that each group is in, and how many batches there are."""
    epoch = epoch_nanos(chain)
    epochs = (cohort[1] - cohort[0]) * SECOND // epoch
    wanted = max(1, -(-least // epoch), epochs // 20)
    batches = int(epochs // wanted)
    length = epoch * (epochs // batches if batches else wanted)
    middles = groups["second"] * SECOND + SECOND // 2
    return (middles - cohort[0] * SECOND) // length, batches


def batch_mean(groups, numbers, batches):
    """Mean over whole batches of epochs with half the width of its 95 % Student interval."""
    totals = groups[numbers.between(0, batches - 1)].groupby(numbers).agg({"total": sum, "count": sum})
    totals = totals.reindex(range(batches), fill_value=0)
    count = int(totals["count"].sum())
    if count == 0:
        return int(groups["total"].sum()) / int(groups["count"].sum()), None
    mean = int(totals["total"].sum()) / count
    if batches < 2:
        return mean, None
    residuals = totals["total"].astype(float) - mean * totals["count"]
    error = math.sqrt((residuals**2).sum() * batches / (batches - 1)) / count
    return mean, student_critical(batches - 1) * error


def check_latency(chain, metric, column, cohort, least=0):
    name = f"{chain}.{metric}"
    groups = latencies(chain, column, cohort) if cohort else []
    if len(groups) == 0:
        check(name, "p50", None)
        return
    numbers, batches = batch_numbers(groups, chain, cohort, least)
    # A part of an epoch holds only early or only late transactions: quantiles are of whole ones.
    whole = groups[numbers.between(0, batches - 1)]
    for percent in (50, 90, 99):
        check(name, f"p{percent}", quantile(whole if len(whole) else groups, percent))
    check(name, "min", int(groups["low"].min()))
    check(name, "max", int(groups["high"].max()))
    mean, half_width = batch_mean(groups, numbers, batches)
    check(name, "mean", mean)
    interval = METRICS[name]["interval"]
    if interval:
        recorded = interval["halfWidth"]
        assert math.isclose(half_width, recorded, rel_tol=1e-4), f"{name}: ± {half_width}, recorded ± {recorded}"
        REPRODUCED.append((short(name, 60), "mean, half of its interval", "ns", half_width, recorded))


def check_spread(metric, values):
    values = np.sort(np.asarray(values))
    if len(values) == 0:
        check(metric, "mean", None)
        return
    check(metric, "mean", values.mean())
    check(metric, "min", values[0])
    check(metric, "p50", values[(len(values) - 1) // 2])
    check(metric, "max", values[-1])


for name in METACHAINS:
    cycles = commit_cycles(name)
    check_latency(name, "inclusion.latency", "included_at_ns", finality_cohort(name))
    check_latency(name, "finality.latency", "final_at_ns", finality_cohort(name))
    two_cycles = 2 * round(cycles.mean()) if len(cycles) else 0
    check_latency(name, "commit.latency", "committed_at_ns", commit_cohort(name), two_cycles)
    check_spread(f"{name}.metablock.cadence", cycles)

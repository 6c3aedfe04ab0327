def interval(values):
    """Mean with half the width of its 95 % Student interval; NaN for a single value."""
    if len(values) < 2:
        return pd.Series({"mean_here": values.mean(), "half_here": math.nan})
    half = student_critical(len(values) - 1) * values.std(ddof=1) / math.sqrt(len(values))
    return pd.Series({"mean_here": values.mean(), "half_here": half})


# Every estimate again, from the statistics of the single runs.
KEYS = ["point", "metric", "stat"]
again = TABLES["metrics"].groupby(KEYS)["value"].apply(interval).unstack()
both = ESTIMATES.set_index(KEYS).join(again, how="left")
scale = both["mean"].abs().clip(lower=1e-300)
half = (both["high"] - both["low"]) / 2
assert both["mean_here"].notna().all(), "estimates without a run that measured them"
assert (abs(both["mean_here"] - both["mean"]) <= 1e-9 * scale).all(), "means differ from the recorded ones"
has_interval = half.notna()
error = abs(both["half_here"] - half)[has_interval]
assert (error <= 1e-6 * half[has_interval] + 1e-9 * scale[has_interval]).all(), "intervals differ"
print(f"{len(both):,} means and {has_interval.sum():,} intervals computed again: the same as recorded.")
shown = both.reset_index()[["point", "metric", "stat", "unit", "n", "mean", "mean_here", "low", "high"]]
shown["metric"] = shown["metric"].map(short)
shown.head(40)

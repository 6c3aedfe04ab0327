def fitted(xs, ys):
    """Exponent, half the width of its 95 % interval (None for two sizes), factor."""
    x, y = np.log(xs), np.log(ys)
    spread_ = ((x - x.mean()) ** 2).sum()
    exponent = ((x - x.mean()) * (y - y.mean())).sum() / spread_
    offset = y.mean() - exponent * x.mean()
    if len(xs) < 3:
        return exponent, None, math.exp(offset)
    error = math.sqrt(((y - offset - exponent * x) ** 2).sum() / (len(xs) - 2) / spread_)
    return exponent, student_critical(len(xs) - 2) * error, math.exp(offset)


def power_law(figure):
    metric, stat, field = (figure["subject"][key] for key in ("metric", "stat", "field"))
    curves = curves_over(metric, stat, field)
    unit = next(iter(curves.values()))["unit"].iloc[0]
    symbol_, divisor = quantity_scale(unit, greatest(curves))
    page, ((axes,),) = canvas(figure)
    _, title, _ = field_axis(field)
    label(axes, title, titled(quantity(metric, stat), symbol_))
    draw_field_axis(axes, field, True)
    axes.set_yscale("log")
    legend, laws = [], []
    for colour, (name, rows) in zip(SHEET["palette"], curves.items()):
        draw_estimates(axes, rows, divisor, colour)
        legend.append(line(name or "mean, with 95 % band", colour))
        sizes = rows.drop_duplicates("x")
        if len(sizes) < 2:
            continue
        exponent, half_width, factor = fitted(sizes["x"].to_numpy(), sizes["mean"].to_numpy() / divisor)
        ends = np.array([sizes["x"].iloc[0], sizes["x"].iloc[-1]])
        axes.plot(ends, factor * ends**exponent, color=colour, linestyle="--", linewidth=1.6)
        legend.append(line(f"{name}, fitted" if name else "fitted", colour, 1.6, "--"))
        laws.append((name, exponent, half_width))
    number_decades(axes.yaxis)
    show(page, figure, legend)
    return pd.DataFrame(laws, columns=["setting", "exponent", "half of its 95 % interval"])

CURVES = 7


def curves_over(metric, stat, field):
    """Estimates by setting of the other fields, each by ascending abscissa, in order of appearance."""
    rows = estimates_of(metric, stat)
    places, _, _ = field_axis(field)
    rows = rows.assign(
        x=[places[SETTINGS[field][point]] for point in rows["point"]],
        curve=[short(setting_name(point, field), 60) for point in rows["point"]],
    )
    names = list(dict.fromkeys(rows["curve"]))[:CURVES]
    return {name: rows[rows["curve"] == name].sort_values("x", kind="stable") for name in names}


def greatest(curves):
    return max(rows[["mean", "high"]].max().max() for rows in curves.values())


def draw_field_axis(axes, field, is_logarithmic):
    places, _, is_number = field_axis(field)
    numbers = list(places.values())
    if not is_number:
        axes.set_xticks(numbers)
        axes.set_xticklabels([short(text, 80 // len(places)) for text in places])
        axes.set_xlim(-0.5, len(numbers) - 0.5)
    elif is_logarithmic:
        axes.set(xscale="log", xlim=(numbers[0] / 1.15, numbers[-1] * 1.15))
        number_decades(axes.xaxis)
        axes.set_xticks(numbers)
    else:
        margin = 0.05 * (numbers[-1] - numbers[0])
        axes.set_xlim(numbers[0] - margin, numbers[-1] + margin)


def draw_estimates(axes, rows, divisor, colour):
    has_interval = rows["low"].notna()
    banded = rows[has_interval]
    axes.fill_between(banded["x"], banded["low"] / divisor, banded["high"] / divisor, color=colour, alpha=0.22, linewidth=0)
    axes.vlines(banded["x"], banded["low"] / divisor, banded["high"] / divisor, color=colour, linewidth=1.4)
    axes.plot(rows["x"], rows["mean"] / divisor, color=colour, linewidth=2.2)
    mark(axes, rows["x"], rows["mean"] / divisor, "o", INK["paper"], colour, 6)


def estimate(figure):
    metric, stat, field = (figure["subject"][key] for key in ("metric", "stat", "field"))
    curves = curves_over(metric, stat, field)
    unit = next(iter(curves.values()))["unit"].iloc[0]
    symbol_, divisor = quantity_scale(unit, greatest(curves))
    page, ((axes,),) = canvas(figure)
    places, title, is_number = field_axis(field)
    label(axes, title, titled(quantity(metric, stat), symbol_))
    draw_field_axis(axes, field, is_number and in_equal_ratios(list(places.values())))
    legend = []
    for colour, (name, rows) in zip(SHEET["palette"], curves.items()):
        draw_estimates(axes, rows, divisor, colour)
        legend.append(line(name or "mean, with 95 % band", colour))
    if min(rows[["mean", "low"]].min().min() for rows in curves.values()) >= 0:
        from_zero(axes)
    show(page, figure, legend)

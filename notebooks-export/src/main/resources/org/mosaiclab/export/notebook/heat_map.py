def significant(value):
    return f"{value:,.4g}" if abs(value) < 1e4 else f"{value:,.0f}"


def heat_map(figure):
    metric, stat = figure["subject"]["metric"], figure["subject"]["stat"]
    down, across = HEADER["fields"]
    rows = estimates_of(metric, stat)
    least, most = rows["mean"].min(), rows["mean"].max()
    symbol_, divisor = quantity_scale(rows["unit"].iloc[0], most)
    lines, columns = (list(field_axis(field)[0]) for field in (down, across))
    page, ((axes,),) = canvas(figure)
    label(axes, across, down)
    axes.set_xlim(-0.5, len(columns) - 0.5)
    axes.set_xticks(range(len(columns)))
    axes.set_xticklabels([short(text, 80 // len(columns)) for text in columns])
    lanes(axes, lines)
    axes.grid(visible=False)
    colours = plt.get_cmap("Blues")
    for row in rows.itertuples():
        lane, column = lines.index(SETTINGS[down][row.point]), columns.index(SETTINGS[across][row.point])
        # No cell so light that it looks empty.
        share = 0.12 + 0.88 * ((row.mean - least) / (most - least) if most > least else 0.5)
        bar(axes, lane, column - 0.47, column + 0.47, 0.94, colours(share))
        ink = INK["paper"] if share > 0.5 else INK["strong"]
        axes.text(column, lane, significant(row.mean / divisor), ha="center", va="center", color=ink)
    show(
        page, figure,
        [area(f"{significant(value / divisor)} {symbol_}", colours(share), 1) for value, share in ((least, 0.12), (most, 1.0))],
    )

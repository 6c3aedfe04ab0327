SHEET = read_json("figures.json")  # titles, captions, axes and colours of the report's figures
FIGURES = {figure["id"]: figure for figure in SHEET["figures"]}
INK = SHEET["ink"]
COLOURS = SHEET["colours"]
PIXELS_PER_INCH = 96

# Names come from data: a dollar in one is a dollar, not mathematics.
plt.rcParams.update(
    {
        "text.parse_math": False,
        "figure.dpi": 100,
        "font.size": 9,
        "axes.edgecolor": INK["axis"],
        "axes.labelcolor": INK["muted"],
        "xtick.color": INK["muted"],
        "ytick.color": INK["muted"],
        "axes.grid": True,
        "grid.color": INK["grid"],
        "axes.axisbelow": True,
        "axes.spines.top": False,
        "axes.spines.right": False,
    }
)
NUMBER = StrMethodFormatter("{x:,.10g}")


def short(text, most=48):
    """A name that fits into a figure: without control characters, its middle left out."""
    shown = "".join(c if c.isprintable() else "?" for c in text)
    half = most // 2
    return shown if len(shown) <= most else shown[:half] + "…" + shown[-half:]


def canvas(figure):
    """Axes for the panels of a figure, laid out like the report's; None where it has a sentence."""
    rows = figure["rows"]
    heights = [max(panel["heightPixels"] for panel in row) / PIXELS_PER_INCH for row in rows]
    page = plt.figure(figsize=(10, sum(heights)), constrained_layout=True)
    grid = page.add_gridspec(len(rows), 1, height_ratios=heights)
    lines = [grid[index].subgridspec(1, len(row)) for index, row in enumerate(rows)]
    axes = [
        [panel_axes(page, line[place], panel) for place, panel in enumerate(row)]
        for line, row in zip(lines, rows)
    ]
    return page, axes


def panel_axes(page, place, panel):
    axes = page.add_subplot(place)
    # As in the report the title of the vertical axis stands above it, below the heading.
    pad = 19 if panel["y"] else 6
    axes.set_title(short(panel["heading"], 90), loc="left", fontsize=10, fontweight="bold", pad=pad)
    if panel["notice"]:
        axes.axis("off")
        axes.text(0, 0.8, textwrap.fill(short(panel["notice"], 300), 110), va="top")
        return None
    axes.report = panel
    axes.xaxis.set_major_formatter(NUMBER)
    axes.yaxis.set_major_formatter(NUMBER)
    return axes


def label(axes, x, y):
    """Titles of the axes, with units. They have to be the report's, word for word."""
    report = axes.report
    assert (x, y) == (report["x"], report["y"]), f"{(x, y)}; the report has {report}"
    axes.set_xlabel(short(x, 100))
    axes.annotate(
        short(y, 100), (0, 1), xycoords="axes fraction", xytext=(0, 4), textcoords="offset points",
        color=INK["muted"],
    )


def from_zero(axes):
    """A vertical axis from zero to a little above everything that is drawn."""
    greatest = axes.dataLim.y1
    axes.set_ylim(0, 1.06 * greatest if greatest > 0 else 1)


def number_decades(axis):
    """Plain numbers on a logarithmic axis; round ones where it spans less than a decade."""
    low, high = axis.get_view_interval()
    if high < 10 * low:
        axis.set_major_locator(MaxNLocator(4))
        axis.set_minor_locator(NullLocator())
    axis.set_major_formatter(NUMBER)
    axis.set_minor_formatter(NullFormatter())


def line(text, colour, width=2.2, style="-"):
    return Line2D([], [], color=colour, linewidth=width, linestyle=style, label=" " + short(text))


def symbol(text, marker, fill, edge, size=7):
    return Line2D(
        [], [], linestyle="", marker=marker, markersize=size,
        markerfacecolor=fill, markeredgecolor=edge, label=" " + short(text),
    )


def area(text, colour, opacity=0.35):
    return Patch(facecolor=colour, edgecolor=colour, alpha=opacity, label=" " + short(text))


def mark(axes, xs, ys, marker, fill, edge, size=7):
    if len(xs) == 0:
        return  # an unclipped line without points has no extent, and the layout no room for it
    axes.plot(
        xs, ys, linestyle="", marker=marker, markersize=size,
        markerfacecolor=fill, markeredgecolor=edge, zorder=4, clip_on=False,
    )


def note(axes, text, place, offset, horizontal="center", vertical="top", **look):
    """A short text beside a point, so many typographic points off; panels do not make room for it."""
    axes.annotate(
        text, place, xytext=offset, textcoords="offset points", ha=horizontal, va=vertical, **look
    ).set_in_layout(False)


def arrow(axes, tail, head, bend=0.0):
    axes.annotate(
        "", head, xytext=tail,
        arrowprops={
            "arrowstyle": "-|>", "color": INK["axis"], "linewidth": 1.5, "shrinkA": 7, "shrinkB": 7,
            "connectionstyle": f"arc3,rad={bend}",
        },
    ).set_in_layout(False)


def show(page, figure, legend):
    """Puts title and legend above the panels, where they cover nothing."""
    top = 1.0
    if legend:
        widest = max(len(entry.get_label()) for entry in legend)
        columns = max(1, min(len(legend), 105 // (widest + 7)))
        key = page.legend(
            handles=legend, loc="lower left", bbox_to_anchor=(0, 1.01), ncol=columns, frameon=False
        )
        page.canvas.draw()
        top = key.get_window_extent().transformed(page.transFigure.inverted()).y1
    title = textwrap.fill(short(figure["title"], 160), 90)
    page.text(0.01, top + 0.01, title, va="bottom", fontsize=12, fontweight="bold")
    plt.show()


def draw_steps(axes, history, unit, end, **look):
    """A staircase: each value holds until the next, the last one until the end."""
    times, values = history
    axes.plot(
        np.append(times, max(end, times[-1])) / unit, np.append(values, values[-1]),
        drawstyle="steps-post", **look,
    )


def lanes(axes, names):
    """Named rows, counted from the top."""
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.set_yticks(range(len(names)))
    axes.set_yticklabels([short(name, 32) if name.strip() else "(no name)" for name in names])
    axes.grid(axis="y", visible=False)


def bar(axes, lane, start, end, thickness, colour, opacity=1.0):
    axes.barh(lane, end - start, left=start, height=thickness, color=colour, alpha=opacity)


def bars_with_values(axes, quantity, unit, bars):
    """Amounts to compare: (name, value, colour, opacity), each with its value behind it."""
    highest = max(value for _, value, _, _ in bars)
    word, divisor = amount_scale(highest)
    lanes(axes, [name for name, _, _, _ in bars])
    for lane, (_, value, colour, opacity) in enumerate(bars):
        bar(axes, lane, 0, value / divisor, 0.66, colour, opacity)
        note(axes, f"{value / divisor:,.5g} {word.strip()}", (value / divisor, lane), (5, 0), "left", "center")
    axes.set_xlim(0, 1.2 * highest / divisor if highest > 0 else 1)
    label(axes, f"{quantity} ({word}{unit})", "")


def amount_scale(greatest):
    """The power of a thousand in which an axis writes amounts."""
    for word, divisor in (("trillion ", 1e12), ("billion ", 1e9), ("million ", 1e6)):
        if greatest >= divisor:
            return word, divisor
    return ("thousand ", 1e3) if greatest >= 1e4 else ("", 1)


def round_step(span, parts):
    """The round number (1, 2, 2.5 or 5 times a power of ten) nearest to a part, in proportion."""
    part = span / parts
    power = 10 ** math.floor(math.log10(part))
    return min((factor * power for factor in (1, 2, 2.5, 5, 10)), key=lambda s: max(s / part, part / s))


@lru_cache(maxsize=None)
def student_critical(freedom):
    """Two-sided critical value of Student's distribution at 95 %, six decimals."""
    constant = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(math.pi)

    def central(t):
        # Over the angle: x = sqrt(freedom) tan u turns the density into a power of cos u.
        u = np.linspace(0, math.atan(t / math.sqrt(freedom)), 40_001)
        f = np.cos(u) ** (freedom - 1)
        return 2 * constant * (f[:-1] + f[1:]).sum() / 2 * (u[1] - u[0])

    low, high = 1.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if central(middle) < 0.95 else (low, middle)
    return round(low, 6)

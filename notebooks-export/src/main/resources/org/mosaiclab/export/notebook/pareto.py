def pareto(figure):
    """Two metrics, both the less the better; any other two of the table do as well."""
    subject = figure["subject"]
    across, up = (subject["acrossMetric"], subject["acrossStat"]), (subject["metric"], subject["stat"])
    left, right = (estimates_of(*side).set_index("point") for side in (across, up))
    both = left[["mean"]].join(right[["mean"]], lsuffix="_x", rsuffix="_y", how="inner")
    scales = [quantity_scale(rows["unit"].iloc[0], rows["mean"].max()) for rows in (left, right)]
    points = (both / [scale[1] for scale in scales]).sort_values(["mean_x", "mean_y"], kind="stable")
    # None is at most as great in both and less in one.
    is_front = points["mean_y"] < points["mean_y"].cummin().shift(fill_value=math.inf)
    front, beaten = points[is_front], points[~is_front]
    page, ((axes,),) = canvas(figure)
    label(axes, titled(quantity(*across), scales[0][0]), titled(quantity(*up), scales[1][0]))
    colour, right_end = SHEET["palette"][0], points["mean_x"].max()
    draw_steps(axes, (front["mean_x"].to_numpy(), front["mean_y"].to_numpy()), 1, right_end, color=colour, linewidth=1.6)
    mark(axes, beaten["mean_x"], beaten["mean_y"], "o", INK["paper"], INK["muted"], 6)
    mark(axes, front["mean_x"], front["mean_y"], "D", colour, INK["strong"])
    axes.set(xlim=(0, 1.06 * right_end), ylim=(0, 1.06 * points["mean_y"].max()))
    show(
        page, figure,
        [symbol("on the front", "D", colour, INK["strong"]), symbol("beaten by another", "o", INK["paper"], INK["muted"], 6)],
    )
    return pd.DataFrame({"setting": [setting_name(point) for point in front.index]}, index=front.index)

def mean_of(check, point):
    rows = estimates_of(check["metric"], check["stat"])
    return rows.set_index("point")["mean"].get(point)


def judge(check):
    """Whether a mean, or its ratio to another point's, lies where the campaign expected it."""
    found = mean_of(check, check["point"])
    if found is not None and check["over"] >= 0:
        found = found / mean_of(check, check["over"])
    is_inside = found is not None and check["low"] <= found <= check["high"]
    where = f"{check['point']} over {check['over']}" if check["over"] >= 0 else str(check["point"])
    name = short(f"{check['metric']} {check['stat']}", 70)
    return name, where, check["text"], found, "as expected" if is_inside else "not as expected"


pd.DataFrame(
    [judge(check) for check in HEADER["checks"]],
    columns=["check", "point", "expected within", "found", "verdict"],
)

def judge(verdict, bounds):
    """Whether a recorded number lies where the scenario expected it."""
    found = METRICS.get(verdict["metric"], {"stats": {}})["stats"].get(verdict["stat"])
    if found is not None and verdict["verdict"] != "undecidable":
        is_inside = bounds["low"] <= found <= bounds["high"]
        assert is_inside == (verdict["verdict"] == "pass"), f"{verdict}: {found} within {bounds}"
    return short(f"{verdict['metric']} {verdict['stat']}", 70), verdict["expected"], verdict["found"], verdict["verdict"]


pd.DataFrame(
    [judge(*pair) for pair in zip(SUMMARY["checks"], MANIFEST["expect"]["checks"])],
    columns=["check", "expected within", "found", "verdict"],
)

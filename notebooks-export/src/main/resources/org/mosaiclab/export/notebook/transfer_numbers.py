def paid(transfers, direction):
    chosen = (transfers["direction"] == direction) & (transfers["target_progressed_at_ns"] >= 0)
    return transfers[chosen]


def transfer_latencies(transfers, direction):
    """From request to payment; as long as even the slowest one would have been in time."""
    rows = paid(transfers, direction)
    taken = rows["target_progressed_at_ns"] - rows["requested_at_ns"]
    longest = taken.max() if len(taken) else 0
    return np.sort(taken[rows["requested_at_ns"].between(WARM_UP, MEASURED_END - longest)].to_numpy())


def settlement_gas(chain):
    """Origin gas for a chain per transaction executed on it; None if there was none."""
    transfers, transactions = of_chain("transfers", chain), of_chain("transactions", chain)
    on_origin = (
        of_chain("metablocks", chain)["origin_gas"].sum()
        + transfers["origin_gas"].sum()
        + COUNTERS.get(f"{chain}.transfers.shared-origin-gas", 0)
    )
    executed = (
        transactions["count"][transactions["included_at_ns"] >= 0].sum()
        + (transfers["target_progressed_at_ns"] >= 0).sum()
    )
    return on_origin / executed if executed else None


for name in METACHAINS:
    transfers = of_chain("transfers", name)
    if not len(transfers):
        continue
    for direction in ("stake", "redeem"):
        taken = transfer_latencies(transfers, direction)
        for percent in (50, 90, 99):
            value = taken[-(-len(taken) * percent // 100) - 1] if len(taken) else None
            check(f"{name}.transfer.{direction}.latency", f"p{percent}", value)
    is_paid, is_revoked = transfers["target_progressed_at_ns"] >= 0, transfers["revoked_at_ns"] >= 0
    burnt = transfers["bounty"].where(is_revoked, 0)
    by_facilitator = transfers["bounty_payer"] == "facilitator"
    check(f"{name}.transfer.requested", "value", len(transfers))
    check(f"{name}.transfer.progressed", "value", is_paid.sum())
    check(f"{name}.transfer.revoked", "value", is_revoked.sum())
    check(
        f"{name}.transfer.loss.initiators", "value",
        transfers["penalty"].sum() + burnt[~by_facilitator].sum(),
    )
    check(f"{name}.transfer.loss.facilitators", "value", burnt[by_facilitator].sum())
    check(f"{name}.settlement.gas", "value", settlement_gas(name))

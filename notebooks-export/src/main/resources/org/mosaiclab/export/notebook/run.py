MANIFEST = read_json("manifest.json")
SUMMARY = read_json("summary.json")
METRICS = {metric["name"]: metric for metric in SUMMARY["metrics"]}
CHAINS = {chain["name"]: chain for chain in MANIFEST["chains"]}
ORIGIN = next(name for name, chain in CHAINS.items() if chain["role"] == "origin")
METACHAINS = [name for name, chain in CHAINS.items() if chain["role"] == "metachain"]

SECOND = 1_000_000_000
WARM_UP = MANIFEST["warmUpNanos"]
RUN_END = MANIFEST["outcome"]["atNanos"]
is_whole = MANIFEST["outcome"]["kind"] == "completed"
MEASURED_END = MANIFEST["durationNanos"] if is_whole else min(MANIFEST["durationNanos"], RUN_END)
COUNTERS = dict(zip(TABLES["counters"]["name"], TABLES["counters"]["value"]))


def of_chain(table, chain, **values):
    """Rows of a table that belong to a chain; of a table that the run does not have, none."""
    if table not in TABLES:
        columns = ["chain", *values]
        return pd.DataFrame({column: [] for column in columns})
    rows = TABLES[table]
    chosen = rows["chain"] == chain
    for column, value in values.items():
        chosen &= rows[column] == value
    return rows[chosen]


def canonical_blocks(chain):
    return of_chain("blocks", chain, canonical=True).sort_values("height", kind="stable")


def checkpoints(chain, subject):
    return of_chain("checkpoints", chain, subject=subject).sort_values(["height", "hash"])


def epoch_nanos(chain):
    return CHAINS[chain]["epochLengthBlocks"] * CHAINS[chain]["blockTimeNanos"]

def read_json(name):
    return json.loads(Path(name).read_text(encoding="utf-8"))


SCHEMA = {table["name"]: table for table in read_json("tables/schema.json")["tables"]}
TYPES = {"int64": "int64", "double": "float64", "text": "str", "bool": "bool"}


def can_read_parquet():
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        return False
    return True


def read_table(name):
    """A recorded table: from Parquet where this Python can, else from CSV."""
    columns = SCHEMA[name]["columns"]
    parquet = Path("tables") / f"{name}.parquet"
    if parquet.exists() and can_read_parquet():
        return pd.read_parquet(parquet)
    # Told everything: "NA" is a name like any other, NaN a number that was not measured.
    return pd.read_csv(
        Path("tables") / f"{name}.csv",
        dtype={column["name"]: TYPES[column["type"]] for column in columns},
        keep_default_na=False,
        na_values={column["name"]: ["NaN"] for column in columns if column["type"] == "double"},
        float_precision="round_trip",
    )


TABLES = {name: read_table(name) for name in SCHEMA}
pd.DataFrame(
    [(name, len(rows), SCHEMA[name]["description"]) for name, rows in TABLES.items()],
    columns=["table", "rows", "what it holds"],
).set_index("table")

MANIFEST = read_json("manifest.json")
HEADER = MANIFEST["header"]
ESTIMATES = TABLES["estimates"]
# One row per setting, one column per swept field.
SETTINGS = TABLES["points"].pivot(index="point", columns="field", values="value")[HEADER["fields"]]
SECONDS = {"ns": 1e-9, "us": 1e-6, "µs": 1e-6, "ms": 1e-3, "s": 1, "m": 60, "min": 60, "h": 3600, "d": 86_400}
VALUE = re.compile(r"([-+]?[0-9][0-9_]*(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)\s*([a-zA-Z%/µ]*)")


def number_of(text):
    """A field's value as number and unit, times in seconds; (None, "") for words."""
    found = VALUE.fullmatch(text.strip())
    if not found:
        return None, ""
    number, unit = float(found[1].replace("_", "")), found[2]
    return (number * SECONDS[unit], "s") if unit in SECONDS else (number, unit)


def field_axis(path):
    """Distinct values of a swept field with their abscissae, and the title of its axis."""
    texts = list(dict.fromkeys(SETTINGS[path]))
    numbers = [number_of(text) for text in texts]
    units = {unit for _, unit in numbers}
    if any(number is None for number, _ in numbers) or len(units) > 1:
        return {text: place for place, text in enumerate(texts)}, path, False
    unit = units.pop()
    places = sorted(zip((number for number, _ in numbers), texts))
    return {text: number for number, text in places}, f"{path} ({unit})" if unit else path, True


def in_equal_ratios(numbers):
    """Whether a field was swept in equal ratios, or over a hundredfold."""
    if len(numbers) < 3 or numbers[0] <= 0:
        return False
    ratios = np.array(numbers[1:]) / np.array(numbers[:-1])
    return bool((abs(ratios / ratios[0] - 1) <= 0.02).all() or numbers[-1] / numbers[0] >= 100)


def quantity_scale(unit, greatest):
    """Symbol and divisor in which an axis writes a metric."""
    if unit == "ns":
        return ("ms", 1e6) if greatest < 1e9 else ("s", 1e9)
    if unit == "ratio":
        return "%", 0.01
    symbol_ = "" if unit == "count" else unit
    for word, divisor in (("billion", 1e9), ("million", 1e6)):
        if greatest >= divisor:
            return f"{word} {symbol_}".strip(), divisor
    return (f"thousand {symbol_}".strip(), 1e3) if greatest >= 1e4 else (symbol_, 1)


def quantity(metric, stat):
    return metric if stat == "value" else f"{metric} {stat}"


def titled(text, symbol_):
    return f"{text} ({symbol_})" if symbol_ else text


def estimates_of(metric, stat):
    return ESTIMATES[(ESTIMATES["metric"] == metric) & (ESTIMATES["stat"] == stat)]


def setting_name(point, without=None):
    fields = [field for field in HEADER["fields"] if field != without]
    return ", ".join(f"{field.rsplit('.', 1)[-1]} {SETTINGS[field][point]}" for field in fields)

"use strict";
// Charts with values and zoom, and tables that sort. Without it the page shows the same drawings.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const colour = name => getComputedStyle(root).getPropertyValue(name).trim();
  const digits = new Intl.NumberFormat("en-US", {maximumSignificantDigits: 6});
  const shown = value => (value == null ? "\u2013" : digits.format(value));
  root.classList.add("scripted");

  const make = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text || "";
    return element;
  };

  // The value of a curve at an abscissa: what holds there of a staircase, else between neighbours.
  const valueAt = (series, x) => {
    const {xs, ys} = series;
    if (x < xs[0] || x > xs[xs.length - 1]) {
      return null;
    }
    let low = 0;
    let high = xs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (xs[middle] <= x) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    if (series.stepped || xs[low] === x || low === xs.length - 1) {
      return series.width > 0 || xs[low] === x ? ys[low] : null;
    }
    const share = (x - xs[low]) / (xs[low + 1] - xs[low]);
    return series.width > 0 ? ys[low] + share * (ys[low + 1] - ys[low]) : null;
  };

  const seriesOptions = series => {
    const [stroke, fill] = dark.matches ? series.dark : series.light;
    const symbols = series.width === 0;
    return {
      label: series.label,
      symbols,
      stroke,
      width: Math.max(1, series.width),
      dash: series.dash,
      spanGaps: true,
      paths: symbols ? () => null : series.stepped ? uPlot.paths.stepped({align: 1}) : undefined,
      points: {
        show: series.points,
        size: 8,
        fill: symbols ? fill : colour("--paper"),
        stroke,
      },
      // At the cursor's place, which all curves share: the index that the library gives is that of
      // the curve's own nearest point, and may lie ahead.
      value: chart => {
        const index = chart.cursor.idx;
        if (index == null) {
          return "\u2013";
        }
        const x = chart.data[0][index];
        const at = series.lows ? series.xs.indexOf(x) : -1;
        const band = at >= 0 && series.lows[at] != null;
        const interval = band ? ` [${shown(series.lows[at])}, ${shown(series.highs[at])}]` : "";
        return shown(valueAt(series, x)) + interval;
      },
    };
  };

  // Between powers of ten only 1, 2 and 5, or all short ones where there is little more than one
  // power. The end of the axis is a split too, and seldom a number that anybody would read.
  const fewer = log => (_, splits) => {
    if (!log) {
      return splits;
    }
    const decades = Math.log10(splits[splits.length - 1] / splits[0]);
    const isRound = value => /^[125]0*$/.test(value.toExponential().split("e")[0].replace(".", ""));
    const isShort = value => Number(value.toPrecision(2)) === value;
    const isShown = decades < 1.3 ? isShort : isRound;
    return splits.map(value => (isShown(value) ? value : null));
  };

  const axis = (title, log) => ({
    label: title || undefined,
    filter: fewer(log),
    values: (_, splits) => splits.map(value => (value == null ? "" : digits.format(value))),
    stroke: colour("--muted"),
    font: "12px system-ui, sans-serif",
    labelFont: "12px system-ui, sans-serif",
    labelSize: 20,
    labelGap: 2,
    grid: {stroke: colour("--line"), width: 1},
    ticks: {stroke: colour("--line"), width: 1},
  });

  const drawUprights = data => chart => {
    const context = chart.ctx;
    context.save();
    context.setLineDash([4, 5]);
    for (const line of data.uprights) {
      const x = chart.valToPos(line.x, "x", true);
      if (x >= chart.bbox.left && x <= chart.bbox.left + chart.bbox.width) {
        context.strokeStyle = dark.matches ? line.dark : line.color;
        context.lineWidth = 1.5 * devicePixelRatio;
        context.beginPath();
        context.moveTo(x, chart.bbox.top);
        context.lineTo(x, chart.bbox.top + chart.bbox.height);
        context.stroke();
      }
    }
    context.restore();
  };

  const options = (data, width, parts) => {
    const covers = (chart, min, max) => {
      const xs = chart.data[0];
      return min == null || (min <= xs[0] && max >= xs[xs.length - 1]);
    };
    const roomy = (min, max, log) =>
      log ? [min / 1.2, max * 1.2] : uPlot.rangeNum(min, max === min ? min + 1 : max, 0.08, true);
    return {
      width,
      height: width < 560 ? 220 : 280,
      scales: {
        x: {
          time: false,
          distr: data.x.log ? 3 : 1,
          range: (chart, min, max) =>
            covers(chart, min, max) ? [data.x.low, data.x.high] : [min, max],
        },
        y: {
          distr: data.y.log ? 3 : 1,
          range: (chart, min, max) =>
            min == null || covers(chart, chart.scales.x.min, chart.scales.x.max)
              ? [data.y.low, data.y.high]
              : roomy(min, max, data.y.log),
        },
      },
      axes: [{...axis(data.x.title, data.x.log), size: 30}, {...axis("", data.y.log), size: 62}],
      cursor: {drag: {x: true, y: false}, focus: {prox: 24}},
      focus: {alpha: 0.35},
      legend: {
        live: true,
        markers: {
          width: 2,
          dash: (_, index) => ((parts.series[index - 1].dash || []).length > 0 ? "dashed" : "solid"),
          fill: (_, index) => {
            const one = parts.series[index - 1];
            return one.symbols ? one.points.fill : null;
          },
        },
      },
      series: [
        {label: data.x.title, value: (_, value) => shown(value)},
        ...parts.series,
      ],
      bands: parts.bands,
      hooks: {
        draw: [drawUprights(data)],
        setSeries: [
          (chart, index, change) => {
            for (const band of parts.bands) {
              if (band.of === index && change.show != null) {
                chart.setSeries(band.series[0], {show: change.show}, false);
                chart.setSeries(band.series[1], {show: change.show}, false);
              }
            }
          },
        ],
      },
    };
  };

  // Both ends of a band follow the curve between them, out of sight themselves.
  const withBands = data => {
    const columns = [];
    const series = [];
    const bands = [];
    for (const one of data.series) {
      series.push({...seriesOptions(one), class: "curve"});
      columns.push([one.xs, one.ys]);
      if (one.lows) {
        const at = series.length;
        const edge = {stroke: "transparent", width: 0, points: {show: false}, spanGaps: false, class: "edge"};
        series.push({...edge, label: "upper"}, {...edge, label: "lower"});
        columns.push([one.xs, one.highs], [one.xs, one.lows]);
        const stroke = (dark.matches ? one.dark : one.light)[0];
        bands.push({series: [at + 1, at + 2], fill: stroke.slice(0, 7) + "38", of: at});
      }
    }
    return {series, columns, bands};
  };

  const reachByKeyboard = box => {
    for (const label of box.querySelectorAll(".u-legend .u-series:not(:first-child) th")) {
      label.tabIndex = 0;
      label.setAttribute("role", "button");
      label.addEventListener("keydown", event => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          label.click();
        }
      });
    }
  };

  const drawn = [];

  const draw = (data, box) => {
    const build = () => {
      const parts = withBands(data);
      const columns = uPlot.join(parts.columns);
      const chart = new uPlot(options(data, box.clientWidth, parts), columns, box);
      reachByKeyboard(box);
      return chart;
    };
    const entry = {box, chart: build(), build};
    new ResizeObserver(() => {
      const width = box.clientWidth;
      if (width > 0 && width !== entry.chart.width) {
        entry.chart.setSize({width, height: width < 560 ? 220 : 280});
      }
    }).observe(box);
    drawn.push(entry);
  };

  dark.addEventListener("change", () => {
    for (const entry of drawn) {
      entry.chart.destroy();
      entry.chart = entry.build();
    }
  });

  const whenSeen = new IntersectionObserver(
    entries => {
      for (const {isIntersecting, target} of entries) {
        if (isIntersecting && target.pending) {
          const data = target.pending;
          target.pending = null;
          draw(data, target);
        }
      }
    },
    {rootMargin: "400px"},
  );

  const animate = figure => {
    const block = figure.querySelector("script.charts");
    const {title, whole, charts} = JSON.parse(block.textContent);
    const area = make("div", "charts");
    area.append(make("h3", "", title));
    for (const data of charts) {
      const chart = make("div", "chart");
      chart.append(make("p", "heading", data.heading), make("p", "ordinate", data.y.title));
      const box = make("div", "canvas");
      box.pending = data;
      chart.append(box);
      area.append(chart);
      whenSeen.observe(box);
    }
    const button = make("button", "switch");
    button.type = "button";
    const show = interactive => {
      figure.classList.toggle("interactive", interactive);
      button.textContent = interactive ? "Show the drawing" : "Show with values and zoom";
    };
    button.addEventListener("click", () => show(!figure.classList.contains("interactive")));
    show(whole);
    block.before(button, area);
  };

  document.querySelectorAll("figure:has(script.charts)").forEach(animate);

  const FACTORS = {
    ns: 1e-9, "\u00b5s": 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, d: 86400,
    "%": 0.01, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12,
  };
  const PART = /([-+]?(?:\d[\d,]*)(?:\.\d+)?(?:e[-+]?\d+)?)\s*([^\s\d,;()[\]]*)/gi;

  // 1 min 22.1 s is 82.1; 453.10 ± 0.20 s is 453.10; null for what is no number.
  const numberIn = text => {
    const plain = text.replace(/[\u00a0\u2009]/g, " ").replace(/^[\u2265\u2264~<>]\s*/, "").trim();
    if (!/^[-+]?\d/.test(plain)) {
      return null;
    }
    const [value, spread] = plain.split("\u00b1");
    const parts = [...value.matchAll(PART)];
    const unitBehind = spread ? [...spread.matchAll(PART)][0] : undefined;
    const factor = unit => FACTORS[unit] || 1;
    let sum = 0;
    let next = Infinity;
    for (const [, digitsText, unit] of parts) {
      const scale = factor(unitBehind ? unitBehind[2] : unit);
      // Only falling units add up, as in 1 h 2 min; anything else behind is a remark.
      if (scale >= next) {
        break;
      }
      sum += Number(digitsText.replaceAll(",", "")) * scale;
      if (!(unit in FACTORS)) {
        break;
      }
      next = scale;
    }
    return sum;
  };

  const compare = (a, b) => {
    if (a.number != null && b.number != null) {
      return a.number - b.number;
    }
    if (a.number != null || b.number != null) {
      return a.number != null ? -1 : 1;
    }
    return a.text.localeCompare(b.text, "en", {numeric: true});
  };

  const sortBy = (table, column, header) => {
    const descending = header.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute("aria-sort");
    }
    header.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const body = table.tBodies[0];
    const keyed = [...body.rows].map(row => {
      const text = row.cells[column].textContent.trim();
      return {row, text, number: numberIn(text), empty: text === "" || text === "-"};
    });
    const sign = descending ? -1 : 1;
    keyed.sort((a, b) => (a.empty !== b.empty ? (a.empty ? 1 : -1) : sign * compare(a, b)));
    body.append(...keyed.map(entry => entry.row));
  };

  for (const table of document.querySelectorAll(".scroll > table")) {
    if (table.tBodies[0].rows.length < 2) {
      continue;
    }
    table.classList.add("sortable");
    [...table.tHead.rows[0].cells].forEach((header, column) => {
      if (header.textContent.trim() === "") {
        return;
      }
      const button = make("button", "sort", header.textContent);
      button.type = "button";
      button.addEventListener("click", () => sortBy(table, column, header));
      header.replaceChildren(button);
    });
  }
})();

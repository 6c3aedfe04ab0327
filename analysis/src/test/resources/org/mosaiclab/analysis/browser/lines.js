(() => {
  const channel = v => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const parts = text => text.match(/[\d.]+/g).map(Number);
  const hex = text => [1, 3, 5].map(at => parseInt(text.slice(at, at + 2), 16));
  const paper = parts(getComputedStyle(document.body).backgroundColor);
  const ratio = colour => {
    const [a, b] = [light(colour), light(paper)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const faint = [];
  for (const block of document.querySelectorAll('script.charts')) {
    for (const chart of JSON.parse(block.textContent).charts) {
      for (const one of chart.series) {
        if (one.WHICH[0].length === 7 && ratio(hex(one.WHICH[0])) < LEAST) {
          faint.push(one.label + ' ' + one.WHICH[0]);
        }
      }
    }
  }
  // Letters of the drawings are groups that carry a fill.
  for (const letters of document.querySelectorAll('figure svg g[fill]')) {
    const fill = getComputedStyle(letters).fill;
    const onCell = ['#fafafa', '#141414'].includes(letters.getAttribute('fill'));
    if (!onCell && ratio(parts(fill)) < 4.5) {
      faint.push('letters ' + letters.getAttribute('fill') + ' ' + fill);
    }
  }
  return [...new Set(faint)];
})()

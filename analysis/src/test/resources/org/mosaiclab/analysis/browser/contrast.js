(() => {
  const channel = v => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  const parts = text => text.match(/[\d.]+/g).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const back = parts(getComputedStyle(at).backgroundColor);
      if (back.length < 4 || back[3] === 1) {
        return back;
      }
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const element of document.querySelectorAll('body *:not(script):not(style)')) {
    const own = [...element.childNodes].some(n => n.nodeType === 3 && n.textContent.trim() !== '');
    const box = element.getBoundingClientRect();
    if (!own || box.width === 0 || element.closest('svg')) {
      continue;
    }
    const a = light(parts(getComputedStyle(element).color));
    const b = light(behind(element));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < LEAST) {
      faint.push(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2));
    }
  }
  return [...new Set(faint)];
})()

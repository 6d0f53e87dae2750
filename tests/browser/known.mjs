// Faults of drawings that are known and still to be mended: nothing else passes, and one that is no longer found must be
// taken off this list.
export const KNOWN = [
  // The highest name is Javanese, whose vowels reach four pixels above the drawing; nothing of it is hidden there.
  /^multiples-edge-scripts .*: cut: "ꦏꦼꦥꦸꦭꦮꦤ꧀/,
  // In a font that is broader than what the layouts are made for.
  /^multiples-edge-40-periods phone at 360 px in a broad font: overlap: "Tw 1 2014" and "Tw 4 2023"/,
  /^slope-edge-scripts phone at 360 px in a broad font: cut: "<b>/,
  /^trend-long-names phone at 360 px in a broad font: cut: "<b>/,
  // In forced colours a line of reference is hardly seen over bars that reach far beyond it.
  /^bars-edge-(40-periods|514) desk in forced colours, (light|dark): faint mark: c-ref/,
];

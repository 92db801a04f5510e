// Pictures for documents are written as text, element by element: a document has no page to draw on. Everything that
// is not ours is escaped on its way in.

/** The colours of documents: light paper, ink, and the colour of the line. */
export const INK = '#12201d'
export const SOFT = '#465652'
export const RULE = '#c9d2ce'
export const FONT = 'Calibri, Carlito, Arial, sans-serif'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element. Children are elements already, or text made safe by `text`. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join('')
  return children.length ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`
}

export function line(x1: number, y1: number, x2: number, y2: number, attributes: Attributes = {}): string {
  return element('line', { x1, y1, x2, y2, stroke: INK, 'stroke-width': 1, ...attributes })
}

export function text(x: number, y: number, words: string, attributes: Attributes = {}): string {
  return element('text', { x, y, fill: INK, 'font-size': 14, ...attributes }, escaped(words))
}

/** A whole drawing, on white, so that it reads on dark screens too. */
export function drawing(width: number, height: number, ...parts: readonly string[]): string {
  const box = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` }
  const paper = element('rect', { width, height, fill: '#ffffff' })
  return element('svg', { ...box, 'font-family': FONT }, paper, ...parts)
}

/** About how wide words are, in pixels: enough to keep labels inside the picture. */
export function widthOf(words: string, size: number): number {
  return words.length * size * 0.52
}

/** Cut to so many signs, with a sign that it was. */
export function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words
}

function escaped(words: string): string {
  return words
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

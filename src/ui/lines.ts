// The name of each line, and how it is told apart without its colour. The colours are in tokens.css.

/** road: a broken centre line; rails: twin; dashes: long; beads: a string of dots; solid: the plain line. */
export type Pattern = 'road' | 'rails' | 'dashes' | 'beads' | 'solid'

const patterns: Readonly<Record<string, Pattern>> = {
  journey: 'road',
  background: 'rails',
  why: 'dashes',
  works: 'solid',
  value: 'beads',
}

/** The pattern a line is drawn in; a line nobody has heard of is solid. */
export function patternOf(line: string): Pattern {
  return Object.hasOwn(patterns, line) ? (patterns[line] ?? 'solid') : 'solid'
}

const names: Readonly<Record<string, string>> = {
  journey: 'The journey',
  background: 'Background',
  why: 'Why',
  works: 'Works',
  value: 'Value',
  desk: 'Bids',
}

/** What a line is called on signs and in sentences; a line nobody has heard of goes by its id. */
export function nameOf(line: string): string {
  return Object.hasOwn(names, line) ? (names[line] ?? line) : line
}

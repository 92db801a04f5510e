// A number as people type it: "1,200", "£1,200", "27.5%", with spaces anywhere. Anything else gets a sentence that says what
// is wrong and what to do, never a guess.

export interface Bounds {
  least: number
  most: number
  /** No decimals. */
  whole?: boolean | undefined
  /** Something that would be right, for the message: "340". */
  example?: string | undefined
}

/** `value` is undefined for an empty field, which is never wrong here. */
export type Typed = { value: number | undefined; error?: undefined } | { value?: undefined; error: string }

/** Reads what was typed. Never throws; never gives a number outside the bounds. */
export function readTyped(text: string, { least, most, whole = false, example }: Bounds): Typed {
  const bare = text.replace(/[\s\u00a0\u2009\u202f]/g, '').replace(/^£|%$/g, '')
  if (bare === '') return { value: undefined }
  const such = example === undefined ? '' : `, such as ${example}`
  // Commas only where thousands have them: "1,200" and not "1,2".
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(bare))
    return { error: `“${shown(text)}” is not a number. Use digits only${such}, or leave it empty.` }
  const value = Number(bare.replaceAll(',', ''))
  if (value < least) return { error: `${shown(text)} is too small. The smallest is ${inWords(least)}.` }
  if (!(value <= most)) return { error: `${shown(text)} is too large. The largest is ${inWords(most)}.` }
  if (whole && !Number.isInteger(value))
    return { error: `${shown(text)} is not a whole number. Leave out what comes after the point.` }
  return { value }
}

/** "1,200", "0.05": a number as it stands in a field. */
export function inWords(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 })
}

function shown(text: string): string {
  const plain = text.trim()
  return plain.length > 20 ? `${plain.slice(0, 20)}…` : plain
}

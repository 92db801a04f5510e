// Numbers as they stand in sentences. The page sets figures itself; these are for what is told.

/** Made once for each number of decimals: making one takes longer than a whole calculation. */
const formats = new Map<number, Intl.NumberFormat>()

const twoFigures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 2 })

function withDecimals(digits: number): Intl.NumberFormat {
  const known = formats.get(digits)
  if (known) return known
  const made = new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits })
  formats.set(digits, made)
  return made
}

/** "1,064", never with decimals. */
export function wholeInWords(value: number): string {
  return withDecimals(0).format(Math.round(value))
}

/** "0.28", with at most `digits` decimals and no trailing noughts; small numbers keep two figures: "0.0013". */
export function decimalInWords(value: number, digits = 2): string {
  const small = Math.abs(value) < (digits === 0 ? 0.5 : 10 ** (1 - digits))
  return (small && value !== 0 ? twoFigures : withDecimals(digits)).format(value)
}

/** A share as "27.5%". */
export function percentInWords(share: number, digits = 1): string {
  return `${decimalInWords(share * 100, digits)}%`
}

/** A whole number with its noun: "1 person", "64 people". */
export function countInWords(value: number, one: string, many: string): string {
  return `${wholeInWords(value)} ${Math.round(value) === 1 ? one : many}`
}

/** "an 80% chance", with the article that is spoken before the number; never quite 0% or 100%. */
export function chanceInWords(chance: number): string {
  if (chance > 0.99) return 'a better than 99% chance'
  if (chance < 0.01) return 'a less than 1% chance'
  const number = percentInWords(chance, 0)
  return `${/^(8|11%|18%)/.test(number) ? 'an' : 'a'} ${number} chance`
}

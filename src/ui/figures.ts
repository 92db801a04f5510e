// How a figure is printed: British, with thousands separators, as many digits as it is worth, and a real minus sign.

export type FigureAs = 'whole' | 'decimal' | 'percent' | 'pounds' | 'probability'

const formats = new Map<string, Intl.NumberFormat>()

function format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options)
  let made = formats.get(key)
  if (!made) {
    made = new Intl.NumberFormat('en-GB', options)
    formats.set(key, made)
  }
  return made
}

/** With exactly or at most so many decimals; the minus is a minus, not a hyphen. */
function plain(value: number, most: number, least = 0): string {
  const text = format({ minimumFractionDigits: least, maximumFractionDigits: most }).format(Math.abs(value))
  const zero = !/[1-9]/.test(text)
  return value < 0 && !zero ? `−${text}` : text
}

/** Decimals that leave three figures that tell something: 1,234 and 12.3 and 0.0123. */
function telling(value: number, figures = 3): number {
  const size = Math.abs(value)
  if (size === 0) return 0
  return Math.min(6, Math.max(0, figures - 1 - Math.floor(Math.log10(size))))
}

/**
 * A figure as text.
 * @param value shares and probabilities from 0 to 1, money in pounds
 * @param digits decimals to print; left out, as many as tell something
 */
export function figureText(value: number, as: FigureAs = 'decimal', digits?: number): string {
  if (!Number.isFinite(value)) return 'no figure'
  switch (as) {
    case 'whole':
      return plain(value, 0)
    case 'decimal':
      return plain(value, digits ?? telling(value), digits ?? 0)
    case 'percent':
      return `${plain(value * 100, digits ?? (Math.abs(value) < 0.00995 ? 2 : 1), digits ?? 0)}%`
    case 'probability':
      return chance(value, digits)
    case 'pounds':
      return pounds(value, digits)
  }
}

/** Never quite none and never quite certain, unless it is. */
function chance(value: number, digits = 0): string {
  const least = 10 ** -(digits + 2)
  if (value > 0 && value < least) return `under ${plain(least * 100, digits)}%`
  if (value < 1 && value > 1 - least) return `over ${plain((1 - least) * 100, digits)}%`
  return `${plain(value * 100, digits)}%`
}

/** Pence only where they matter: under £100, and not for round pounds. */
function pounds(value: number, digits?: number): string {
  const pence = digits ?? (Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0)
  const text = plain(Math.abs(value), pence, pence)
  return value < 0 && /[1-9]/.test(text) ? `−£${text}` : `£${text}`
}

/**
 * A figure short enough for an axis: £120k, £1.5m, 40%.
 * @param step the distance between ticks, which decides the decimals
 * @param largest the largest figure beside it, so that an axis does not change from pounds to thousands half-way
 */
export function axisText(
  value: number,
  as: FigureAs = 'decimal',
  step = 0,
  largest = Math.abs(value),
): string {
  const size = Math.abs(value)
  const decimals = (unit: number) =>
    step > 0 ? Math.min(6, Math.max(0, -Math.floor(Math.log10(step / unit) + 1e-9))) : telling(value / unit)
  if (as === 'percent' || as === 'probability') return `${plain(value * 100, decimals(0.01))}%`
  if (as === 'pounds') {
    const [unit, letter] = largest >= 1e6 ? [1e6, 'm'] : largest >= 10_000 ? [1e3, 'k'] : [1, '']
    if (size === 0) return '£0'
    // £1.50, never £1.5.
    const pence = unit === 1 && decimals(1) > 0
    const text = plain(size / unit, pence ? Math.max(2, decimals(1)) : decimals(unit), pence ? 2 : 0)
    return value < 0 ? `−£${text}${letter}` : `£${text}${letter}`
  }
  if (largest >= 1e6) return size === 0 ? '0' : `${plain(value / 1e6, decimals(1e6))}m`
  return plain(value, decimals(1))
}

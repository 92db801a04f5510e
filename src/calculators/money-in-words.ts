// Pounds as they stand in sentences.

const whole = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })
const pence = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** "£250,000", "−£1,200"; below ten pounds with pence: "£4.50". */
export function poundsInWords(value: number): string {
  const size = Math.abs(value)
  const words = (size > 0 && size < 10 ? pence : whole).format(size)
  return value < 0 && /[1-9]/.test(words) ? `−${words}` : words
}

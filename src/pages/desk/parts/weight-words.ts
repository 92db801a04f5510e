// How much a criterion counts, in words.

/** "counts once", "counts twice", "counts 1.5 times". */
export function weightInWords(weight: number): string {
  if (weight === 1) return 'counts once'
  return weight === 2 ? 'counts twice' : `counts ${weight.toLocaleString('en-GB')} times`
}

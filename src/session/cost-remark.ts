// What a page says of a cost in words, once a price says the rest.

/** What a method page says of its cost in words, without the rating that a price makes needless: “Low to medium.” */
export function costRemark(cost: string): string {
  return cost.replace(/^(?:very )?(?:low|medium|high)\b[^.]*\.\s*/i, '')
}

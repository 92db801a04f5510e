// The parts of the workspace, in the order in which they stand.
export const PART_NAMES = {
  costs: 'Costs',
  outcomes: 'Outcomes',
  assumptions: 'Assumptions',
  result: 'The result',
  sensitivity: 'How sure is that?',
  unpriced: 'What cannot be priced',
  judgements: 'The five Es',
} as const

export type WorthPart = keyof typeof PART_NAMES

export const PARTS = Object.keys(PART_NAMES) as WorthPart[]

/** Puts the reader, and the focus, at the head of a part. */
export function goToPart(part: WorthPart): void {
  const heading = document.querySelector<HTMLElement>(`[data-part="${part}"] h2`)
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}

// What to mind about a sheet: each finding says what is wrong or odd, why it matters, and what to do. `stop`: something is not
// counted until it is mended. `mind`: it counts, and may mislead. `note`: worth saying wherever the figures are shown.
import { moneyFindings } from './findings-money.ts'
import { outcomeFindings } from './findings-outcomes.ts'
import type { Appraised, Finding } from './appraised.ts'

const ORDER = { stop: 0, mind: 1, note: 2 }

/** Everything to mind, the gravest first. */
export function findingsOf(appraised: Appraised): Finding[] {
  return [...outcomeFindings(appraised), ...moneyFindings(appraised)].sort(
    (a, b) => ORDER[a.level] - ORDER[b.level],
  )
}

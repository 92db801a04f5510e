// Which line's colour a calculator wears: that of the evaluations that need it.
import type { Group } from '../../calculators/calculator.ts'

const lines: Readonly<Record<Group, string>> = {
  sample: 'works',
  clusters: 'works',
  time: 'works',
  counts: 'works',
  survey: 'background',
  value: 'value',
  agreement: 'why',
}

export function lineOf(group: Group): string {
  return lines[group]
}

// How much is at stake, in words.
import type { Tier, Vetting } from '../../../vetting/index.ts'

export const TIERS: readonly { id: Tier; text: string; hint: string }[] = [
  {
    id: 'low',
    text: 'Low',
    hint: 'A small project, little money, nobody at great risk. Few criteria are marked.',
  },
  { id: 'med', text: 'Medium', hint: 'Something of weight hangs on it. Every criterion is marked.' },
  {
    id: 'high',
    text: 'High',
    hint: 'Much money, grave harm, or a decision for many. Some criteria count twice.',
  },
]

export function tierWords({ value, from }: Vetting['tier']): string {
  const name = TIERS.find(({ id }) => id === value)?.text.toLowerCase() ?? value
  switch (from) {
    case 'branch':
      return `The answers lead to: ${name}.`
    case 'decided':
      return `You decided: ${name}.`
    case 'assumed':
      return `The answers do not say yet, so it is taken as ${name}.`
  }
}

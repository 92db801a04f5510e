// Whose word it is: a figure or a rule without a source behind it is our own judgement, and says so.
import type { Id } from '../../engine/index.ts'

/** As the content marks our own judgement among its sources. */
const OURS = 'judgement'

/** The text, with a word on how far it is our own judgement; as it stands where it is not, or says so itself. */
export function judged(text: string, sources: readonly Id[] = []): string {
  if (!sources.includes(OURS) || /judgement/i.test(text)) return text
  return `${text} ${sources.every((id) => id === OURS) ? '(Our judgement.)' : '(In part our judgement.)'}`
}

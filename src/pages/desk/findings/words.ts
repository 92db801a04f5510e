// The sentences of the findings page: how much was noticed, where the tier came from, what one answer would clear.
import type { Id } from '../../../engine/index.ts'
import { capital, countOf, numberWord } from '../../../report/advice/wording.ts'
import type {
  ClarificationQuestion,
  Clearing,
  Finding,
  FindingSeverity,
  Vetting,
} from '../../../vetting/index.ts'
import { listInWords } from '../../../vetting/words.ts'

/** How much was noticed, in a sentence worth reading. Never a verdict on the bid. */
export function countSentence(findings: readonly Pick<Finding, 'severity'>[]): string {
  const count = (severity: FindingSeverity) => findings.filter((one) => one.severity === severity).length
  const [stops, caps, queries, notes] = [count('stop'), count('cap'), count('query'), count('note')]
  const parts = [
    stops > 0 && `${numberWord(stops)} must be settled before any award`,
    caps > 0 && `${numberWord(caps)} ${caps === 1 ? 'draws' : 'draw'} a line on a mark`,
    queries > 0 && `${numberWord(queries)} ${queries === 1 ? 'is a question' : 'are questions'} to ask`,
    notes > 0 && `${numberWord(notes)} ${notes === 1 ? 'is' : 'are'} worth knowing`,
  ].filter((part) => part !== false)
  if (parts.length === 0) return 'Nothing was noticed.'
  return `${capital(countOf(findings.length, 'finding'))}: ${listInWords(parts)}.`
}

/** What the findings are not. */
export function caution(findings: readonly unknown[], unread: number, fields: number): string {
  if (unread >= fields) return 'Nobody has read this bid into the form yet, so there is nothing to notice.'
  const left =
    unread > 0
      ? ` Nobody has looked at ${countOf(unread, 'thing')} the form asks yet, and nothing can be noticed there.`
      : ''
  return findings.length
    ? `Each is a question to settle, not a judgement of the bid.${left}`
    : `That is not the same as good: the rules see what is missing or does not fit, and cannot see how well it is thought through.${left}`
}

const TIERS = { low: 'low priority', med: 'medium priority', high: 'high priority' } as const

/** How much is at stake, and who says so. */
export function tierWords({ value, from }: Vetting['tier']): string {
  const says = {
    decided: 'as decided for this commission',
    branch: 'by our own answers',
    assumed: 'assumed, because our answers do not say how much is at stake',
  }
  return `${capital(TIERS[value])}, ${says[from]}`
}

/** The rule behind a key: "M2 W31" is a finding of M2. */
export function ruleOf(key: string): Id {
  return key.split(' ')[0] ?? key
}

/** What one answer would do: "would clear four findings", "would clear one finding and raise another". */
export function clearingWords({ clears, raises }: Pick<Clearing, 'clears' | 'raises'>): string {
  const gone = `would clear ${countOf(clears.length, 'finding')}`
  if (raises.length === 0) return gone
  return `${gone} and bring ${raises.length === 1 ? 'another' : numberWord(raises.length)} instead`
}

/** Findings behind a list of keys, each once by rule: "The bidder may say no (X37)". Those that would come are named by the book. */
export function titlesOf(
  keys: readonly string[],
  rules: readonly { id: Id; title: string }[],
): { rule: Id; title: string; times: number }[] {
  const times = new Map<Id, number>()
  for (const key of keys) times.set(ruleOf(key), (times.get(ruleOf(key)) ?? 0) + 1)
  return [...times].map(([rule, n]) => ({
    rule,
    title: rules.find(({ id }) => id === rule)?.title ?? rule,
    times: n,
  }))
}

/** All questions as one text, ready to be pasted into a letter. */
export function questionsAsText(questions: readonly ClarificationQuestion[]): string {
  return questions.map(({ text }, index) => `${index + 1}. ${text}`).join('\n\n')
}

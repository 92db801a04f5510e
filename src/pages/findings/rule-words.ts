// What the page of a rule says of it, beside what the book says.
import type { Each, FindingSeverity, Tier, VettingRule } from '../../vetting/book.ts'

/** How grave it is, in a sentence. */
export const GRAVITY: Readonly<Record<FindingSeverity, string>> = {
  stop: 'Award nothing on this until it is settled. The tool stops nobody: you decide.',
  cap: 'It draws a line on a mark. A marker may go above the line, and then writes down why.',
  query: 'Ask the bidder. No mark and no gate moves on it by itself.',
  note: 'For you to know. There is nothing here that a bidder must answer.',
}

/** The heading of all rules that are as grave. */
export const GRAVITY_TITLES: Readonly<Record<FindingSeverity, string>> = {
  stop: 'Settle before any award',
  cap: 'Draws a line on a mark',
  query: 'Ask the bidder',
  note: 'Worth knowing',
}

/** For rules that speak once for each thing of a list. */
export const ONCE_FOR_EACH: Readonly<Record<Each, string>> = {
  blocks: 'It speaks once for each rule of the line that rules the leading design out.',
  caveats: 'It speaks once for each rule of the line that counts against the leading design.',
  misfits: 'It speaks once for each rule of the line that rules one of its other methods out.',
  conflicts: 'It speaks once for each fact on which the bid and we disagree.',
}

/** How much is at stake. */
const TIERS: Readonly<Record<Tier, string>> = {
  low: 'low',
  med: 'medium',
  high: 'high',
}

/** For which tiers a criterion is scored, as a sentence. */
export function scoredWhen({ tiers, doubled }: { tiers: readonly Tier[]; doubled: readonly Tier[] }): string {
  const scored =
    tiers.length === 3
      ? 'It is scored whatever is at stake.'
      : `It is scored only where priority is ${listed(tiers.map((tier) => TIERS[tier]))}.`
  return doubled.length
    ? `${scored} It counts twice where priority is ${listed(doubled.map((tier) => TIERS[tier]))}.`
    : scored
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** Rules whose words hold all the words that were typed. */
export function rulesWith(rules: readonly VettingRule[], typed: string): VettingRule[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return rules.filter(({ id, title, seen, why, fix, question }) => {
    const text = [id, title, seen, why, fix, question].join(' ').toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

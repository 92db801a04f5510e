// What a corrected fact changes for each bid, in words: findings that go and come, lines on marks, gates, and marks that now
// lie above a line. Every bid is told of, also where nothing changes.
import type { Id } from '../../../engine/index.ts'
import {
  marksThatCount,
  score,
  termsNow,
  type Desk,
  type Finding,
  type Rerun,
  type Shelf,
  type Vetting,
} from '../../../vetting/index.ts'
import { proposedInWords } from '../parts/gate-words.ts'

export interface BidChanges {
  bid: Id
  gone: readonly Finding[]
  come: readonly Finding[]
  /** Everything else that changes, a sentence each. */
  says: readonly string[]
}

/** Each bid, in the order handed in. */
export function changesFor(reruns: readonly Rerun[], desk: Desk, shelf: Shelf): BidChanges[] {
  return reruns.map(({ bid, before, after, gone, come }) => ({
    ...{ bid, gone, come },
    says: [
      ...linesOn(before, after),
      ...gatesOn(before, after),
      ...targetOn(before, after, shelf),
      ...marksAbove(bid, before, after, desk),
    ],
  }))
}

/** "It changes something for 2 of 3 bids: 3 findings go, 1 comes." */
export function changesInWords(changes: readonly BidChanges[]): string {
  const touched = changes.filter(({ gone, come, says }) => gone.length || come.length || says.length).length
  if (!touched) return 'It changes nothing for any bid. It is still put on record.'
  const [gone, come] = (['gone', 'come'] as const).map((which) =>
    changes.reduce((sum, change) => sum + change[which].length, 0),
  ) as [number, number]
  const whom =
    touched === changes.length
      ? changes.length === 1
        ? 'the one bid'
        : `all ${changes.length} bids`
      : `${touched} of ${changes.length} bids`
  return `It changes something for ${whom}: ${count(gone)} ${gone === 1 ? 'goes' : 'go'}, ${count(come)} ${come === 1 ? 'comes' : 'come'}.`
}

/** The tier, which is alike for all bids. */
export function tierInWords([first]: readonly Rerun[]): string | undefined {
  if (!first || first.before.tier.value === first.after.tier.value) return undefined
  return `The tier is ${TIER[first.after.tier.value]} instead of ${TIER[first.before.tier.value]}. Criteria and weights stay as they were published, unless you change them with a reason.`
}

const TIER = { low: 'low', med: 'medium', high: 'high' } as const

function count(findings: number): string {
  return findings === 0 ? 'no finding' : findings === 1 ? 'one finding' : `${findings} findings`
}

/** The lowest line on each criterion. */
function lineOn({ caps }: Vetting, criterion: Id): number | undefined {
  const lines = caps.filter((one) => one.criterion === criterion).map(({ at }) => at)
  return lines.length ? Math.min(...lines) : undefined
}

function linesOn(before: Vetting, after: Vetting): string[] {
  const criteria = [...new Set([...before.caps, ...after.caps].map(({ criterion }) => criterion))]
  return criteria.flatMap((criterion) => {
    const [was, is] = [lineOn(before, criterion), lineOn(after, criterion)]
    if (was === is) return []
    if (is === undefined) return [`${criterion}: no line on its mark any more (it was at ${was}).`]
    return [
      `${criterion}: a line on its mark at ${is} (${was === undefined ? 'there was none' : `it was at ${was}`}).`,
    ]
  })
}

function gatesOn(before: Vetting, after: Vetting): string[] {
  return after.gates.flatMap(({ criterion, proposed }) => {
    const was = before.gates.find((one) => one.criterion === criterion)?.proposed
    return was === undefined || was === proposed
      ? []
      : [`Gate ${criterion}: ${small(proposedInWords(proposed))}`]
  })
}

function targetOn(before: Vetting, after: Vetting, { methods }: Shelf): string[] {
  if (before.target === after.target) return []
  const nounOf = (id: Id | null) => (id === null ? 'no impact design' : (methods[id]?.noun ?? id))
  return [`What could be done here is now: ${nounOf(after.target)} (it was: ${nounOf(before.target)}).`]
}

/** Marks stay as they were given; those that now cross a line have no reason yet. */
function marksAbove(bid: Id, before: Vetting, after: Vetting, desk: Desk): string[] {
  const { marks } = marksThatCount(desk, { id: bid })
  const above = (vetting: Vetting) =>
    score(vetting, termsNow(desk.commission), marks).rows.filter(
      ({ mark, cap }) => mark !== undefined && cap !== undefined && mark > cap.at,
    )
  const known = above(before).map(({ criterion }) => criterion)
  return above(after)
    .filter(({ criterion }) => !known.includes(criterion))
    .map(
      ({ criterion, mark, cap }) => `${criterion} is marked ${mark}, above the line now drawn at ${cap?.at}.`,
    )
}

function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

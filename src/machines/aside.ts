// Answers that made way for others are set aside, never thrown away.
import type { Answers } from '../engine/index.ts'
import type { Kept, Origin } from './session-ports.ts'
import { isBlank, NO_WORKINGS, sameWorkings } from './workings.ts'

/** How many sets of answers are kept aside. */
const MOST_ASIDE = 5

type Work = Pick<Kept, 'answers' | 'workings'>

/** Puts `current` aside to make way for `making`, unless it is empty or the same. `kept`: something of the reader's own is aside. */
export function setAside(
  aside: readonly Kept[],
  current: Kept,
  making: Work,
): { aside: readonly Kept[]; kept: boolean } {
  const others = aside.filter((each) => !sameWork(each, making))
  const { version, answers, origin, savedAt, workings } = current
  const empty = Object.keys(answers).length === 0 && isBlank(workings ?? NO_WORKINGS)
  const made: Kept = { version, answers, origin, savedAt, ...(workings && { workings }) }
  const after = empty || sameWork(current, making) ? others : trim([made, ...others])
  return { aside: after, kept: after.some((each) => each.origin === 'own') }
}

/** The set to go back to: the reader's own, if what is shown came by link; else the last one put aside. */
export function toGoBackTo(aside: readonly Kept[], showing: Origin): Kept | undefined {
  const own = showing !== 'own' ? aside.find(({ origin }) => origin === 'own') : undefined
  return own ?? aside[0]
}

/** Over the limit, what came by link goes first: a link can be opened again. */
function trim(aside: readonly Kept[]): readonly Kept[] {
  if (aside.length <= MOST_ASIDE) return aside
  const link = aside.findLastIndex(({ origin }) => origin !== 'own')
  return aside.toSpliced(link >= 0 ? link : aside.length - 1, 1)
}

function sameWork(a: Work, b: Work): boolean {
  return (
    sameAnswers(a.answers, b.answers) && sameWorkings(a.workings ?? NO_WORKINGS, b.workings ?? NO_WORKINGS)
  )
}

function sameAnswers(a: Answers, b: Answers): boolean {
  return inOrder(a) === inOrder(b)
}

function inOrder(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).sort(([x], [y]) => (x < y ? -1 : 1)))
}

// Answers that made way for others are set aside, never thrown away.
import type { Answers } from '../engine/index.ts'
import type { Kept, Origin } from './session-ports.ts'

/** How many sets of answers are kept aside. */
const MOST_ASIDE = 5

/** Puts `current` aside to make way for `making`, unless it is empty or the same. `kept`: something of the reader's own is aside. */
export function setAside(
  aside: readonly Kept[],
  current: Kept,
  making: Answers,
): { aside: readonly Kept[]; kept: boolean } {
  const others = aside.filter(({ answers }) => !sameAnswers(answers, making))
  const nothing = Object.keys(current.answers).length === 0 || sameAnswers(current.answers, making)
  const { version, answers, origin, savedAt } = current
  const after = nothing ? others : trim([{ version, answers, origin, savedAt }, ...others])
  return { aside: after, kept: after.some((each) => each.origin === 'own') }
}

/** The set to go back to: the reader's own, if what is shown came by link; else the last one put aside. */
export function toGoBackTo(aside: readonly Kept[], showing: Origin): Kept | undefined {
  const own = showing === 'link' ? aside.find(({ origin }) => origin === 'own') : undefined
  return own ?? aside[0]
}

/** Over the limit, what came by link goes first: a link can be opened again. */
function trim(aside: readonly Kept[]): readonly Kept[] {
  if (aside.length <= MOST_ASIDE) return aside
  const link = aside.findLastIndex(({ origin }) => origin === 'link')
  return aside.toSpliced(link >= 0 ? link : aside.length - 1, 1)
}

export function sameAnswers(a: Answers, b: Answers): boolean {
  return inOrder(a) === inOrder(b)
}

function inOrder(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).sort(([x], [y]) => (x < y ? -1 : 1)))
}

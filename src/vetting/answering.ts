// Answering for the commission before anything is locked: answers come and go, and the terms follow the tier they lead to as
// long as nobody has changed them. After the lock a fact is corrected instead (facts.ts), and both versions are kept.
import { indexOf } from '../engine/flow-index.ts'
import type { Answer, Answers, Id } from '../engine/flow.ts'
import { changed, refused, type Changed } from './audit.ts'
import type { Circumstances, Desk, Stamp } from './commission.ts'
import { circumstancesNow, termsNow, tierOf } from './scene.ts'
import type { Shelf } from './shelf.ts'
import { termsFor } from './terms.ts'
import { termsInWords } from './desk.ts'

const LOCKED =
  'Bids have been opened, so facts are no longer answered here. Correct them one by one, for every bid alike, with a reason.'

/** Answers one question of the branch; undefined takes the answer back. */
export function answerFact(
  desk: Desk,
  question: Id,
  answer: Answer | undefined,
  shelf: Pick<Shelf, 'book' | 'flow'>,
  stamp: Stamp,
): Changed {
  if (desk.commission.locked) return refused(LOCKED)
  const now = circumstancesNow(desk.commission)
  const asked = indexOf(shelf.flow).questions.get(question)
  const options = answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer
  if (!asked || !options.every((id) => asked.options.some((option) => option.id === id)))
    return refused('This branch asks no such question, or it has no such answer.')
  const { [question]: was, ...others } = now.answers
  // The exact number went with the old answer.
  const numbers = Object.fromEntries(Object.entries(now.numbers).filter(([id]) => id !== question))
  const answers = options.length && answer !== undefined ? { ...others, [question]: answer } : others
  const next = withCircumstances(desk, { ...now, answers, numbers }, stamp, {
    ...{ about: question },
    ...(was !== undefined && { from: String(was) }),
    ...(options.length > 0 && { to: String(answer) }),
  })
  return followTier(desk, next, shelf, stamp)
}

/** Takes over all answers of a branch, such as those of a finished result. */
export function takeAnswers(
  desk: Desk,
  answers: Answers,
  numbers: Circumstances['numbers'],
  shelf: Pick<Shelf, 'book' | 'flow'>,
  stamp: Stamp,
): Changed {
  if (desk.commission.locked) return refused(LOCKED)
  const now = circumstancesNow(desk.commission)
  const next = withCircumstances(desk, { ...now, answers, numbers }, stamp, {
    to: `${Object.keys(answers).length} answers of this device`,
  })
  return followTier(desk, next, shelf, stamp)
}

function withCircumstances(
  desk: Desk,
  next: Circumstances,
  stamp: Stamp,
  told: { about?: Id; from?: string; to?: string },
): Desk {
  const { commission } = desk
  const circumstances = [...commission.circumstances.slice(0, -1), next]
  const done = changed(desk, { commission: { ...commission, circumstances } }, stamp, {
    what: 'fact',
    ...told,
  })
  return done.ok ? done.desk : desk
}

/** Terms that are still as the book has them are those of the new tier. */
function followTier(before: Desk, after: Desk, shelf: Pick<Shelf, 'book' | 'flow'>, stamp: Stamp): Changed {
  const terms = termsNow(after.commission)
  const tierIn = ({ commission }: Desk) => tierOf(shelf, circumstancesNow(commission), terms.tier).value
  const [was, is] = [tierIn(before), tierIn(after)].map((tier) => termsFor(shelf.book, tier))
  const untouched = same(terms, was)
  if (!is || !untouched || same(terms, is)) return { ok: true, desk: after }
  const next = { ...terms, ...is }
  const { commission } = after
  return changed(
    after,
    { commission: { ...commission, terms: [...commission.terms.slice(0, -1), next] } },
    stamp,
    {
      ...{ what: 'terms', from: termsInWords(terms), to: termsInWords(next) },
      because: 'The answers now say that more or less is at stake.',
    },
  )
}

function same(one: ReturnType<typeof termsFor>, other: ReturnType<typeof termsFor> | undefined): boolean {
  const text = (terms: ReturnType<typeof termsFor> | undefined) =>
    JSON.stringify([terms?.criteria, terms?.gates])
  return text(one) === text(other)
}

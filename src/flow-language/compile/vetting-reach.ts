// Can every rule of the vetting book fire, and can it stay silent? Answered by trying all that its condition can tell apart.
import { evaluate, Reading, type Condition, type Id } from '../../engine/index.ts'
import { sheetOf } from '../../vetting/book-sheet.ts'
import type { VettingBook } from '../../vetting/book.ts'
import type { Report } from '../faults.ts'
import { within, type Place } from '../positions.ts'

/** More combinations than this are not tried; no rule that people can follow comes near. */
const MOST = 200_000

/** Reports rules that can never fire, rules that always do, and two that fire on exactly the same. */
export function checkVettingRules(book: VettingBook, top: Place, report: Report): void {
  const sheet = sheetOf(book)
  const seen = new Map<string, Id>()
  for (const [index, { id, when }] of book.rules.entries()) {
    const place = within(top, 'rules', index, 'when')
    const subjects = subjectsOf(when)
    const ways = [...subjects].map(([question, options]) => waysFor(question, options, book))
    const combinations = ways.reduce((product, { length }) => product * length, 1)
    if (combinations > MOST) {
      report(place, 'advice', `Rule \`${id}\` reads too much at once to be checked.`, { level: 'warning' })
      continue
    }
    let fires = false
    let silent = false
    for (let at = 0; at < combinations && !(fires && silent); at++) {
      const reading = new Reading(sheet)
      let rest = at
      for (const answers of ways) {
        const answer = answers[rest % answers.length]
        rest = Math.floor(rest / answers.length)
        if (answer) reading.give(answer.question, answer.is)
      }
      if (evaluate(when, reading) === 'yes') fires = true
      else silent = true
    }
    if (!fires)
      report(place, 'advice', `Rule \`${id}\` can never fire: nothing makes all of it hold.`, {
        level: 'error',
      })
    else if (!silent) report(place, 'advice', `Rule \`${id}\` fires on every bid.`, { level: 'error' })
    const same = JSON.stringify(when)
    const twin = seen.get(same)
    if (twin !== undefined)
      report(place, 'duplicate', `Rule \`${id}\` fires on exactly the same as \`${twin}\`.`)
    seen.set(same, id)
  }
}

/** The options of each subject that the condition can tell apart. */
function subjectsOf(condition: Condition, found = new Map<Id, Set<Id>>()): Map<Id, Set<Id>> {
  if (condition.kind === 'is' || condition.kind === 'has') {
    const known = found.get(condition.question) ?? new Set()
    for (const option of condition.options) known.add(option)
    found.set(condition.question, known)
  } else if (condition.kind === 'not') subjectsOf(condition.of, found)
  else if (condition.kind === 'all' || condition.kind === 'any')
    for (const part of condition.of) subjectsOf(part, found)
  return found
}

/** No answer, each option that is named, one that is not, and all that are named together where several may be. */
function waysFor(question: Id, named: ReadonlySet<Id>, book: VettingBook) {
  const { kind, options } = sheetOf(book).questions.find(({ id }) => id === question) ?? {
    kind: 'one',
    options: [],
  }
  const other = options.find(({ id }) => !named.has(id))?.id
  const single = [...named, ...(other === undefined ? [] : [other])]
  const answers = kind === 'one' ? single : [...single.map((one) => [one]), [...named]]
  return [undefined, ...answers.map((is) => ({ question, is }))]
}

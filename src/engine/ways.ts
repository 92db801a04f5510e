// Which other answers could the reader move to? Never a fixed fact, never "don't know", never for the worse.
import { optionsIn, sameAnswer } from './answer.ts'
import type { Answer, Id, Option, Question } from './flow.ts'

const answersTo = new WeakMap<Question, readonly Answer[]>()

/** Every answer a question allows: each option, or every set of ticks. The same list each time. */
export function everyAnswer(question: Question): readonly Answer[] {
  let answers = answersTo.get(question)
  if (!answers) answersTo.set(question, (answers = listAnswers(question)))
  return answers
}

function listAnswers(question: Question): Answer[] {
  if (question.kind === 'one') return question.options.map(({ id }) => id)
  const alone = question.options.filter(({ exclusive }) => exclusive).map(({ id }) => [id])
  const together = question.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id)
  const subsets = together.reduce<Id[][]>((sets, id) => [...sets, ...sets.map((set) => [...set, id])], [[]])
  return [...subsets.filter((set) => set.length), ...alone]
}

/** Is it "don't know"? */
export function isUnsure(question: Question, answer: Answer): boolean {
  return optionsIn(answer).some((id) => optionOf(question, id)?.unsure)
}

/** Every answer but "don't know". */
export function knownAnswers(question: Question): Answer[] {
  return everyAnswer(question).filter((answer) => !isUnsure(question, answer))
}

/** Known answers, best situation first; those that are not ranked come last. */
export function favourableFirst(question: Question): Answer[] {
  const rank = (answer: Answer) => {
    const place = rankOf(question, answer)
    return place < 0 ? question.better.length : place
  }
  return knownAnswers(question).sort((a, b) => rank(a) - rank(b))
}

const betterThan = new WeakMap<Question, Map<string, readonly Answer[]>>()

/** Answers the reader could move to: not fixed, not unsure, and not worse than today's. */
export function betterAnswers(question: Question, today: Answer): readonly Answer[] {
  let known = betterThan.get(question)
  if (!known) betterThan.set(question, (known = new Map()))
  let answers = known.get(String(today))
  if (!answers) known.set(String(today), (answers = listBetter(question, today)))
  return answers
}

function listBetter(question: Question, today: Answer): Answer[] {
  if (isFixed(question, today)) return []
  // Not knowing may turn out any way but the worst; a known answer is only ever left for a better one.
  const bar = rankOf(question, today) >= 0 ? rankOf(question, today) : question.better.length - 1
  return knownAnswers(question).filter((answer) => {
    if (sameAnswer(answer, today) || isFixed(question, answer)) return false
    const rank = rankOf(question, answer)
    return rank < 0 || rank < bar
  })
}

/** Is the question, or one of the options it was answered with, a fact that nobody can change? */
function isFixed(question: Question, answer: Answer): boolean {
  if (question.control === 'fixed') return true
  return optionsIn(answer).some((id) => optionOf(question, id)?.control === 'fixed')
}

/** Its place in `better`, where that ranks it; -1 elsewhere. */
export function rankOf(question: Question, answer: Answer): number {
  return typeof answer === 'string' ? question.better.indexOf(answer) : -1
}

function optionOf(question: Question, id: Id): Option | undefined {
  return question.options.find((option) => option.id === id)
}

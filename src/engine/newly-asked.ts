// A change can open questions that were never asked. What follows then hangs on their answers, so we look for
// answers that would do, and report those the outcome really depends on.
import { advise, type Advised } from './advise.ts'
import { optionsIn } from './answer.ts'
import { questionsRead } from './condition.ts'
import { indexOf } from './flow-index.ts'
import type { Answer, Answers, Flow, Id } from './flow.ts'
import { everyAnswer } from './remaining.ts'

export interface Asked {
  question: Id
  /** The answer counted on. */
  answer: Answer
  /** Every known answer that would do, the one counted on among them. */
  oneOf: readonly Answer[]
}

type Guess = Omit<Asked, 'oneOf'>

/** Answers tried for newly opened questions before giving up on a change. */
const MOST_TRIALS = 300

/**
 * Completes `candidate` so that `reached` holds, answering questions it opens; null if no answers to them would do.
 * `hopeless` says that what is already answered rules it out, whatever else is answered: it spares the search.
 * The most favourable answers are tried first, and only those that matter are reported.
 */
export function settle(
  flow: Flow,
  candidate: Answers,
  now: Advised,
  reached: (advised: Advised) => boolean,
  hopeless: (advised: Advised) => boolean,
): { answers: Answers; asked: readonly Asked[] } | null {
  let trials = 0
  const before = new Set(now.gaps)

  const search = (
    answers: Answers,
    asked: readonly Guess[],
  ): { answers: Answers; asked: readonly Guess[] } | null => {
    const advised = advise(flow, answers)
    if (hopeless(advised)) return null
    const opened = advised.gaps.find((id) => !before.has(id) && isRead(flow, id))
    if (!opened) return reached(advised) ? { answers, asked } : null
    for (const answer of favourableFirst(flow, opened)) {
      if (++trials > MOST_TRIALS) return null
      const found = search({ ...answers, [opened]: answer }, [...asked, { question: opened, answer }])
      if (found) return found
    }
    return null
  }

  const found = search(candidate, [])
  if (!found) return null
  const withEffect = found.asked.map(({ question, answer }) => {
    const does = (other: Answer) => reached(advise(flow, { ...found.answers, [question]: other }))
    return {
      question,
      answer,
      oneOf: favourableFirst(flow, question).filter(does),
      matters: everyAnswer(mustFind(flow, question)).some((other) => !does(other)),
    }
  })
  return {
    answers: found.answers,
    asked: withEffect
      .filter(({ matters }) => matters)
      .map(({ question, answer, oneOf }) => ({ question, answer, oneOf })),
  }
}

function mustFind(flow: Flow, id: Id) {
  const question = indexOf(flow).questions.get(id)
  if (!question) throw new Error(`The flow "${flow.id}" has no question "${id}".`)
  return question
}

/** Known answers, best situation first; "don't know" is not something to count on. */
function favourableFirst(flow: Flow, id: Id): Answer[] {
  const question = mustFind(flow, id)
  const unsure = new Set(question.options.filter((option) => option.unsure).map((option) => option.id))
  const rank = (answer: Answer) => {
    const place = typeof answer === 'string' ? question.better.indexOf(answer) : -1
    return place < 0 ? question.better.length : place
  }
  return everyAnswer(question)
    .filter((answer) => !optionsIn(answer).some((option) => unsure.has(option)))
    .sort((a, b) => rank(a) - rank(b))
}

const readByFlow = new WeakMap<Flow, Set<Id>>()

/** Does any verdict or ask read this question? The others can wait. */
function isRead(flow: Flow, id: Id): boolean {
  let read = readByFlow.get(flow)
  if (!read) {
    read = new Set<Id>()
    for (const { when } of flow.rules) questionsRead(flow, when, read)
    for (const { ask } of flow.questions) if (ask) questionsRead(flow, ask, read)
    for (const { needs } of flow.methods) for (const need of needs) read.add(need)
    readByFlow.set(flow, read)
  }
  return read.has(id)
}

// A set of changes as a route: where the method stands today, the changes on the way, and where they lead.
import type { Answer, Answers, Control, Flow, Id, Library, RouteToFact, WhatIf } from '../../engine/index.ts'
import { answerText, questionOf } from '../words/answer-words.ts'
import { listWords } from '../words/method-words.ts'
import { orWords } from './wording.ts'

export interface RouteChange {
  question: Id
  short: string
  from: string
  to: string
  /** Who can change it; empty where the heading of the route says so already. */
  by: string
  /** Nobody knows today: to be found out before it is changed. */
  unsure: boolean
}

export interface ChangeRoute {
  key: string
  /** Who can make all of its changes: a heading. */
  by: string
  /** The changed answers, to try. */
  answers: Answers
  changes: readonly RouteChange[]
  reaches: WhatIf['reaches']
  /** What to find out first, and the answers it holds for. */
  findOut: readonly { question: Id; short: string; holdsIf: string }[]
  /** "Could chance decide? It holds if you then answer ..." */
  thenAsked: readonly { short: string; holdsIf: string }[]
  gains: string
  loses: string
}

const BY = {
  choice: 'You can decide this.',
  effort: 'This takes work, time or money.',
  fixed: 'This is a fact of the case.',
} as const

const HEADINGS = {
  choice: 'Yours to decide',
  effort: 'With work, time or money',
  fixed: 'Only if the facts were other',
} as const

const HARDEST: readonly Control[] = ['choice', 'effort', 'fixed']

/** One route for each set of changes, in their order: those first that the reader can simply decide. */
export function changeRoutes(flow: Flow, sets: readonly WhatIf[], library: Library): ChangeRoute[] {
  const hardest = ({ changes }: WhatIf) =>
    HARDEST.findLast((control) => changes.some((change) => change.control === control)) ?? 'choice'
  return sets.map((set, index) => ({
    ...withoutRepeating(routeWords(flow, set, library)),
    key: String(index),
    by: HEADINGS[hardest(set)],
    reaches: set.reaches,
  }))
}

/** Where one person can make all the changes, the heading says who. */
function withoutRepeating<R extends Pick<ChangeRoute, 'changes'>>(route: R): R {
  const mixed = new Set(route.changes.map(({ by }) => by)).size > 1
  return mixed ? route : { ...route, changes: route.changes.map((change) => ({ ...change, by: '' })) }
}

/** A route in words, whatever it leads to. */
export function routeWords(
  flow: Flow,
  {
    changes,
    findOut = [],
    thenAsked,
    gains,
    loses,
  }: Pick<WhatIf, 'changes' | 'thenAsked' | 'gains' | 'loses'> & Partial<Pick<RouteToFact, 'findOut'>>,
  library: Library,
): Omit<ChangeRoute, 'key' | 'by' | 'reaches'> {
  return {
    answers: Object.fromEntries(changes.map(({ question, to }) => [question, to])),
    changes: changes.map(({ question, from, to, control, unsure = false }) => {
      const asked = questionOf(flow, question)
      return {
        question,
        short: asked?.short ?? question,
        from: asked ? answerText(asked, from) : '',
        to: asked ? answerText(asked, to) : '',
        by: BY[control],
        unsure,
      }
    }),
    findOut: findOut.map(({ question, oneOf }) => ({ question, ...holds(flow, question, oneOf) })),
    thenAsked: thenAsked.map(({ question, oneOf }) => holds(flow, question, oneOf)),
    gains: names(library, gains),
    loses: names(library, loses),
  }
}

function holds(flow: Flow, question: Id, oneOf: readonly Answer[]): { short: string; holdsIf: string } {
  const asked = questionOf(flow, question)
  const answers = asked ? oneOf.map((answer) => `‘${answerText(asked, answer)}’`) : []
  return { short: asked?.short ?? question, holdsIf: orWords(answers) }
}

function names(library: Library, methods: readonly Id[]): string {
  return listWords(methods.flatMap((id) => library.methods[id]?.noun ?? []))
}

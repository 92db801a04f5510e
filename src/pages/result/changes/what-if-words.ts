// A set of changes as a route: where the method stands today, the changes on the way, and where they lead.
import type { Flow, Id, Library, WhatIf } from '../../../engine/index.ts'
import { answerText, questionOf } from '../../../session/answer-words.ts'
import { listWords } from '../../../session/method-words.ts'
import { orWords } from '../wording.ts'

export interface RouteChange {
  question: Id
  short: string
  from: string
  to: string
  /** Who can change it. */
  by: string
}

export interface ChangeRoute {
  key: string
  changes: readonly RouteChange[]
  reaches: WhatIf['reaches']
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

/** One route for each set of changes. */
export function changeRoutes(flow: Flow, sets: readonly WhatIf[], library: Library): ChangeRoute[] {
  return sets.map(({ changes, reaches, thenAsked, gains, loses }, index) => ({
    key: String(index),
    reaches,
    changes: changes.map(({ question, from, to, control }) => {
      const asked = questionOf(flow, question)
      return {
        question,
        short: asked?.short ?? question,
        from: asked ? answerText(asked, from) : '',
        to: asked ? answerText(asked, to) : '',
        by: BY[control],
      }
    }),
    thenAsked: thenAsked.map(({ question, oneOf }) => {
      const asked = questionOf(flow, question)
      const answers = asked ? oneOf.map((answer) => `‘${answerText(asked, answer)}’`) : []
      return { short: asked?.short ?? question, holdsIf: orWords(answers) }
    }),
    gains: names(library, gains),
    loses: names(library, loses),
  }))
}

function names(library: Library, methods: readonly Id[]): string {
  return listWords(methods.flatMap((id) => library.methods[id]?.noun ?? []))
}

// What the checker says, and in which shape. One line a code: the list below is everything it can find.
import type { Answers, Id } from '../../engine/flow.ts'

export type FindingLevel = 'error' | 'warning'

/** Every fault the checker knows, with how serious it is. An error stops a release; a warning asks for a look. */
export const LEVELS = {
  'question-never-asked': 'error',
  'question-always-asked': 'warning',
  'question-unread': 'error',
  'option-changes-nothing': 'error',
  'fact-value-never': 'error',
  'fact-case-never': 'warning',
  'fact-unknown': 'error',
  'rule-never': 'error',
  'rule-always': 'error',
  'rule-duplicate': 'warning',
  'advice-never': 'error',
  'doubt-never': 'error',
  'doubt-always': 'error',
  'doubt-astray': 'error',
  'support-never': 'error',
  'support-hidden': 'warning',
  'order-never': 'error',
  'method-never-shown': 'warning',
  'method-never-possible': 'warning',
  'method-never-recommended': 'warning',
  'method-beyond-promise': 'error',
  'needs-never-asked': 'warning',
  'no-recommendation': 'error',
  'precedence-broken': 'error',
  'two-impact-designs': 'error',
  'not-proved': 'warning',
  'text-missing': 'error',
  'text-long': 'warning',
  'find-out-missing': 'warning',
  'better-unsure': 'error',
  'example-fails': 'error',
} as const satisfies Record<string, FindingLevel>

export type FindingCode = keyof typeof LEVELS

/** What a finding is about. `option`: an option of a question, a value of a fact, or the number of a support. */
export interface Place {
  kind:
    | 'question'
    | 'option'
    | 'rule'
    | 'fact'
    | 'advice'
    | 'doubt'
    | 'method'
    | 'precedence'
    | 'flow'
    | 'example'
  id: Id
  option?: Id
}

export interface Finding {
  code: FindingCode
  level: FindingLevel
  flow: Id
  at: Place
  message: string
  /** Answers that show it: a complete walk, so that it opens in the app as a link. */
  witness?: Answers
}

/** Collects findings for one flow, so that the checks need not repeat its id or look up levels. */
export class Findings {
  readonly list: Finding[] = []
  readonly #flow: Id

  constructor(flow: Id) {
    this.#flow = flow
  }

  add(code: FindingCode, at: Place, message: string, witness?: Answers): void {
    const finding: Finding = { code, level: LEVELS[code], flow: this.#flow, at, message }
    if (witness) finding.witness = witness
    this.list.push(finding)
  }

  /** An honest "we do not know": the question put to the checker was too wide for its budget. */
  addNotProved(at: Place, what: string): void {
    this.add('not-proved', at, `Too wide, not checked: ${what}`)
  }
}

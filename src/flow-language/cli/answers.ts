// From a case in the input to answers the flow understands, with everything that was ignored said on standard error.
import { migrate, type Advised, type Answers, type Flow } from '../../engine/index.ts'
import { suggestion } from '../nearest.ts'
import type { Case } from './input.ts'

/** Gathers remarks: each is printed once, where it first occurs, and counted after that. */
export class Remarks {
  readonly #err: (text: string) => void
  readonly #seen = new Map<string, number>()

  constructor(err: (text: string) => void) {
    this.#err = err
  }

  add(where: string, remark: string): void {
    const times = this.#seen.get(remark) ?? 0
    this.#seen.set(remark, times + 1)
    if (!times) this.#err(`${where}: ${remark}\n`)
  }

  /** To be called at the end: says how often the rest occurred. */
  close(): void {
    for (const [remark, times] of this.#seen) if (times > 1) this.#err(`${times - 1} more: ${remark}\n`)
  }
}

/** The answers in a case: bare, or wrapped as {flow, version, answers}; old names carried over to today's. */
export function answersIn({ value, where }: Case, flow: Flow, remarks: Remarks): Answers {
  const wrapped = value as { flow?: unknown; version?: unknown; answers?: unknown }
  const isWrapped =
    typeof wrapped.answers === 'object' &&
    wrapped.answers !== null &&
    !Array.isArray(wrapped.answers) &&
    !flow.questions.some(({ id }) => id === 'answers')
  if (isWrapped && typeof wrapped.flow === 'string' && wrapped.flow !== flow.id) {
    remarks.add(where, `these answers were given in the flow \`${wrapped.flow}\`; read as \`${flow.id}\`.`)
  }
  const version = isWrapped && typeof wrapped.version === 'number' ? wrapped.version : flow.version
  const given = (isWrapped ? wrapped.answers : value) as Answers
  const { answers, notes } = migrate(flow, { flow: flow.id, version, answers: given })
  for (const note of notes) {
    if (note.kind === 'renamed-question')
      remarks.add(where, `question \`${note.from}\` is now \`${note.to}\`.`)
    if (note.kind === 'renamed-option') {
      remarks.add(where, `option \`${note.from}\` of \`${note.question}\` is now \`${note.to}\`.`)
    }
  }
  return answers
}

/** Says what of the answers was ignored, and why. */
export function remarkOn(
  where: string,
  flow: Flow,
  advised: Pick<Advised, 'unknown' | 'invalid'>,
  remarks: Remarks,
): void {
  for (const id of advised.unknown) {
    const known = flow.questions.map((question) => question.id)
    const { nearest } = suggestion(id, known)
    const hint = nearest ? ` Did you mean \`${nearest}\`?` : ''
    remarks.add(where, `ignored \`${id}\`: there is no such question in \`${flow.id}\`.${hint}`)
  }
  for (const { question: id, value, reason } of advised.invalid) {
    const question = flow.questions.find((candidate) => candidate.id === id)
    const options = question?.options.map((option) => option.id) ?? []
    const shown = typeof value === 'string' ? value : JSON.stringify(value)
    if (reason === 'no-such-option') {
      remarks.add(
        where,
        `ignored \`${shown}\`: \`${id}\` has no such option. ${suggestion(shown, options).hint}`.trim(),
      )
    } else if (reason === 'not-alone') {
      remarks.add(where, `ignored \`${shown}\`: it cannot stand beside other answers to \`${id}\`.`)
    } else {
      const right = question?.kind === 'many' ? 'a list of option ids' : 'one option id'
      remarks.add(where, `ignored ${JSON.stringify(value)}: the answer to \`${id}\` should be ${right}.`)
    }
  }
}

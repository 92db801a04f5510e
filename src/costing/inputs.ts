// The optional numbers: what the reader typed, else what the answers imply, else what the scale includes.
import type { Answers, Id } from '../engine/flow.ts'
import type { CostBook, MethodCost } from './cost-book.ts'
import type { BookInput, InputId } from './cost-inputs.ts'
import type { Chosen, InputUsed } from './estimate.ts'
import { isWithin } from './figures.ts'
import { holds } from './holds.ts'

/** Every optional number and choice, with where it comes from and whether these methods read it. */
export function inputsUsed(
  book: CostBook,
  answers: Answers,
  chosen: Chosen,
  methods: readonly MethodCost[],
): InputUsed[] {
  return book.inputs.map((input) => ({
    id: input.id,
    matters: matters(input.id, methods),
    ...valueOf(input, answers, chosen.inputs?.[input.id]),
  }))
}

function valueOf(input: BookInput, answers: Answers, said: unknown): Pick<InputUsed, 'from' | 'value'> {
  if (fits(input, said)) return { from: 'said', value: said }
  const implied = input.implied.find(({ when }) => holds(when, answers))?.value
  if (fits(input, implied)) return { from: 'inferred', value: implied }
  return input.default === undefined ? { from: 'assumed' } : { from: 'assumed', value: input.default }
}

function fits(input: BookInput, value: unknown): value is number | Id {
  return input.kind === 'number' ? isWithin(value, input) : input.options.some(({ id }) => id === value)
}

function matters(input: InputId, methods: readonly MethodCost[]): boolean {
  switch (input) {
    case 'sites':
      return methods.some(({ scales }) => scales)
    case 'interviews':
      return methods.some(({ interviews }) => interviews)
    case 'survey_mode':
    case 'survey_size':
      return methods.some(({ survey }) => survey)
    case 'waves':
      return methods.some(({ waves }) => waves)
    case 'follow_up':
      return methods.some(({ time }) => time.waits !== 'no')
    default:
      return methods.length > 0
  }
}

/** The number in force; undefined where nothing was said or implied and there is no default. */
export function numberIn(inputs: readonly InputUsed[], id: InputId): number | undefined {
  const value = inputs.find((input) => input.id === id)?.value
  return typeof value === 'number' ? value : undefined
}

/** The option in force. */
export function optionIn(inputs: readonly InputUsed[], id: InputId): Id | undefined {
  const value = inputs.find((input) => input.id === id)?.value
  return typeof value === 'string' ? value : undefined
}

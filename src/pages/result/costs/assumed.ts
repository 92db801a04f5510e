// What counts where an optional number is left empty.
import type { BookInput, InputId, NumberInput } from '../../../costing/index.ts'
import { inPounds } from '../../../costing/index.ts'
import type { CostDesk } from './desk.svelte.ts'

type Given = Pick<CostDesk, 'book' | 'estimate'>

/** "Left empty, we take 12, as many as this size includes." Empty where nothing is assumed. */
export function assumedWords(input: NumberInput, { book, estimate }: Given): string {
  const inferred = estimate.inputs.find(({ id, from }) => id === input.id && from === 'inferred')?.value
  if (typeof inferred === 'number') return `Left empty, we take ${inferred}, from your answers.`
  const scale = book.scales.find(({ id }) => id === estimate.scale.id)
  switch (input.id) {
    case 'sites':
      return `Left empty, we take up to ${scale?.sites ?? 1}, as many as this size includes.`
    case 'interviews': {
      const all = estimate.methods.reduce(
        (sum, { id, multiplier }) => sum + (book.methods[id]?.interviews?.included ?? 0) * multiplier,
        0,
      )
      return `Left empty, we take about ${Math.max(1, Math.round(all))}, as many as usual at this size.`
    }
    case 'survey_size': {
      const mode = estimate.inputs.find(({ id }) => id === 'survey_mode')?.value
      const size = book.surveyModes.find(({ id }) => id === mode)?.size
      return size ? `Left empty, we take ${size.toLocaleString('en-GB')}.` : ''
    }
    case 'follow_up':
      return `Left empty, we take the ${book.followUp.included} that are included.`
    default:
      return input.default === undefined ? '' : `Left empty, we take ${input.default}.`
  }
}

/** A value as readers say it: "40 interviews", "£2,000,000", "by telephone". */
export function inputWords(input: BookInput, value: number | string): string {
  if (input.kind === 'choice') return input.options.find(({ id }) => id === value)?.text ?? ''
  if (typeof value !== 'number') return ''
  if (input.unit === 'pounds') return inPounds(value, { exact: true })
  if (input.unit === 'per cent') return `${value}%`
  const one: Partial<Record<NumberInput['unit'], string>> = {
    sites: 'site',
    interviews: 'interview',
    people: 'person',
    waves: 'wave',
    months: 'month',
  }
  const unit = value === 1 ? (one[input.unit] ?? input.unit) : input.unit
  return `${value.toLocaleString('en-GB')} ${unit}`
}

/** An input of the book by its id. */
export function inputOf(inputs: readonly BookInput[], id: InputId): BookInput | undefined {
  return inputs.find((input) => input.id === id)
}

// One evaluation as it is kept: a name, two dates and its parts. A part is what one shelf of the browser's storage
// holds (the answers of a line, the journey), copied as it stands: whoever reads a shelf checks it.
import { oneLine } from '../../report/writers/one-line.ts'

export interface Evaluation {
  id: string
  name: string
  createdAt: string
  changedAt: string
  /** By the name of the shelf: `answers:works`, `journey`. */
  parts: Readonly<Record<string, unknown>>
}

export const LONGEST_NAME = 200

const ID = /^[a-zA-Z0-9-]{1,64}$/

/** The evaluation if it is one, else null: what a browser's database hands back is not trusted either. */
export function readEvaluation(given: unknown): Evaluation | null {
  if (typeof given !== 'object' || given === null) return null
  const { id, name, createdAt, changedAt, parts } = given as Record<string, unknown>
  if (typeof id !== 'string' || !ID.test(id)) return null
  if (typeof parts !== 'object' || parts === null || Array.isArray(parts)) return null
  const at = (date: unknown) =>
    typeof date === 'string' && !Number.isNaN(Date.parse(date)) ? date : new Date(0).toISOString()
  return {
    id,
    name: typeof name === 'string' ? tidyName(name) : '',
    createdAt: at(createdAt),
    changedAt: at(changedAt),
    parts: { ...parts },
  }
}

/** A name on one line, no longer than it may be. */
export function tidyName(name: string): string {
  return oneLine(name).slice(0, LONGEST_NAME)
}

/** Is there anything in it? */
export function isEmpty({ parts }: Pick<Evaluation, 'parts'>): boolean {
  return Object.keys(parts).length === 0
}

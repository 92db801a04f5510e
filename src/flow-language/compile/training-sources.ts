// What an exercise rests on: every source it names is in the register or in the file itself, and what is told as real never
// rests on something made up.
import type { Id } from '../../engine/flow.ts'
import type { Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Path, type Place } from '../positions.ts'
import type { ExerciseFile } from '../schema-training.ts'

/** Said instead of a source: our own reading, or made up for the exercise. */
const WORDS = ['judgement', 'invented']

export function checkExerciseSources(
  written: ExerciseFile,
  top: Place,
  register: readonly Id[],
  report: Report,
): void {
  const own = written.sources.map(({ id }) => id)
  for (const [index, id] of own.entries()) {
    const at = within(top, 'sources', index, 'id')
    if (register.includes(id) || WORDS.includes(id))
      report(at, 'duplicate', `\`${id}\` is taken. Give yours another id.`)
    else if (own.indexOf(id) < index) report(at, 'duplicate', `There is a source \`${id}\` above.`)
  }
  const known = [...register, ...own]
  everySource(written, (ids, path) => {
    const real = path[0] === 'outcome'
    for (const [index, id] of ids.entries()) {
      // A single source may be written without a list; then there is nothing to point into.
      const at = within(top, ...path, ...(ids.length > 1 ? [index] : []))
      if (real && id === 'invented')
        report(at, 'figure', 'The outcome is what really happened: it cannot rest on something invented.')
      else if (id && !known.includes(id) && !WORDS.includes(id)) {
        const { hint, nearest } = suggestion(id, known)
        report(at, 'unknown', `There is no source \`${id}\`. ${hint}`.trim(), { nearest })
      }
    }
  })
}

function everySource(value: unknown, visit: (ids: readonly Id[], path: Path) => void, path: Path = []): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) everySource(item, visit, [...path, index])
    return
  }
  if (!value || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'source' && Array.isArray(inner)) visit(inner as Id[], [...path, key])
    else if (key !== 'sources') everySource(inner, visit, [...path, key])
  }
}

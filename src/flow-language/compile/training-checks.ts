// Can an exercise be run as it is written? Its times add up, everything that is handed out exists and is used, nothing is
// told before its time, nobody is hurt unprepared, and nobody real is on a card.
import type { Exercise } from '../../engine/training.ts'
import type { Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Path, type Place } from '../positions.ts'
import type { ExerciseFile } from '../schema-training.ts'

const SHEET = 'sheet'

/** Subjects that may hurt somebody in the room. */
const HURTFUL =
  /\b(?:rape[ds]?|rapists?|sexual(?:ly)? (?:assault|abuse|violence|offen[cs]e|exploit)\w*|domestic (?:abuse|violence)|suicid\w*|self-harm|child abuse|honour-based|trafficking|death in custody)\b/i

/** A way to reach a living person: no exercise needs one. */
const CONTACT =
  /(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+|(?<![\d,.])(?:\+44\s?|0)(?:\d[\s-]?){9,10}(?!\d)|\b[A-Z]{1,2}\d[\dA-Z]?\s?\d[A-Z]{2}\b/
const PERSON = /\b(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|DS|DI|Sgt|Sergeant|Inspector)\.? \p{Lu}\p{Ll}+/u

/** @param mended the file was mended to be read at all, so what does not add up may be the mending */
export function checkExercise(
  exercise: Exercise,
  written: ExerciseFile,
  top: Place,
  report: Report,
  mended: boolean,
): void {
  checkIds(written, top, report)
  if (!mended) checkMinutes(written, top, report)
  checkUses(written, top, report)
  checkSize(written, top, report)
  checkReveals(exercise, top, report)
  checkCare(written, top, report)
  checkEarly(exercise, top, report)
}

function checkIds({ stages, handouts, cards }: ExerciseFile, top: Place, report: Report): void {
  const seen = new Map<string, Path>()
  const claim = (id: string, what: string, kind: string, ...path: (string | number)[]) => {
    const key = `${kind} ${id}`
    if (id && seen.has(key))
      report(within(top, ...path, 'id'), 'duplicate', `There is ${what} \`${id}\` above.`)
    seen.set(key, path)
  }
  for (const [index, { id, screens }] of stages.entries()) {
    claim(id, 'a stage', 'stage', 'stages', index)
    for (const [which, screen] of screens.entries())
      claim(screen.id, 'a screen', 'screen', 'stages', index, 'screens', which)
  }
  for (const [list, items] of [
    ['handouts', handouts],
    ['cards', cards],
  ] as const)
    for (const [index, { id }] of items.entries()) {
      if (id === SHEET)
        report(within(top, list, index, 'id'), 'reserved', '`sheet` is the answer sheet: choose another id.')
      claim(id, 'something to hand out called', 'paper', list, index)
    }
}

function checkMinutes({ minutes, stages }: ExerciseFile, top: Place, report: Report): void {
  const sum = stages.reduce((total, stage) => total + stage.minutes, 0)
  if (stages.length === 0 || sum === minutes) return
  report(
    within(top, 'minutes'),
    'exercise',
    `The stages add up to ${sum} minutes, and \`minutes\` says ${minutes}.`,
  )
}

function checkUses({ stages, handouts, cards, sheet }: ExerciseFile, top: Place, report: Report): void {
  const there = [...handouts, ...cards].map(({ id }) => id).concat(sheet ? [SHEET] : [])
  const used = new Set(stages.flatMap(({ uses }) => uses))
  for (const [index, { uses }] of stages.entries())
    for (const [which, id] of uses.entries()) {
      if (!id || there.includes(id)) continue
      const { hint, nearest } = suggestion(id, there)
      const message = `There is no hand-out, set of cards or sheet \`${id}\`. ${hint}`.trim()
      report(within(top, 'stages', index, 'uses', which), 'unknown', message, { nearest })
    }
  const unused = (list: 'handouts' | 'cards') => (index: number, id: string) => {
    if (id && !used.has(id))
      report(
        within(top, list, index, 'id'),
        'exercise',
        `No stage uses \`${id}\`: add it to \`uses\`, or leave it out.`,
      )
  }
  for (const [index, { id }] of handouts.entries()) unused('handouts')(index, id)
  for (const [index, { id }] of cards.entries()) unused('cards')(index, id)
  if (sheet && !used.has(SHEET))
    report(within(top, SHEET), 'exercise', 'No stage uses the answer sheet: add `sheet` to `uses`.')
}

function checkSize({ size: { least, most, table } }: ExerciseFile, top: Place, report: Report): void {
  if (least <= most && table <= most) return
  report(within(top, 'size'), 'exercise', '`least` and `table` cannot be more than `most`.')
}

/** What a reveal tells in figures must say where they are from. */
function checkReveals({ stages }: Exercise, top: Place, report: Report): void {
  for (const [index, { kind, screens }] of stages.entries()) {
    if (kind !== 'reveal') continue
    for (const [which, { text = '', points, sources, table }] of screens.entries()) {
      const cells = table?.rows.flat() ?? []
      if (sources.length || !/\d/.test([text, ...points, ...cells].join(' '))) continue
      const message = 'This reveals figures. Say where they are from: `source`.'
      report(within(top, 'stages', index, 'screens', which), 'figure', message)
    }
  }
}

/** Hurtful subjects come with a note and a way out; nobody real can be reached or named. */
function checkCare(written: ExerciseFile, top: Place, report: Report): void {
  let warned = Boolean(written.sensitive)
  everyText(written, (text, path) => {
    const hurtful = HURTFUL.exec(text)?.[0]
    if (!warned && hurtful) {
      warned = true
      const message = `This speaks of “${hurtful}”. Add \`sensitive\`, with a \`note\` to read out and an \`exit\`.`
      report(within(top, ...path), 'exercise', message)
    }
    const contact = CONTACT.exec(text)?.[0]
    if (contact && path.at(-1) !== 'url')
      report(
        within(top, ...path),
        'exercise',
        `“${contact}” could reach somebody. No exercise needs that: leave it out.`,
      )
    const [list, index] = path
    const madeUp = list === 'handouts' && typeof index === 'number' && written.handouts[index]?.invented
    const person = PERSON.exec(text)?.[0]
    if (person && !madeUp && list !== 'sources') {
      const message = `Is “${person}” somebody real? Leave the name out, or put it on a hand-out marked \`invented: true\`.`
      report(within(top, ...path), 'advice', message, { level: 'warning' })
    }
  })
}

/** Figures of the outcome and of reveals that people in the room are shown before. */
function checkEarly({ stages, handouts, brief, outcome }: Exercise, top: Place, report: Report): void {
  const first = stages.findIndex(({ kind }) => kind === 'reveal')
  if (first < 0) return
  const later = stages.slice(first).flatMap(({ screens }) => screens.flatMap(({ figures }) => figures))
  const secret = [...new Set([...outcome.figures, ...later].map(({ value }) => value))].filter(
    (value) => value.replace(/\D/g, '').length > 1,
  )
  const tell = (content: unknown, ...path: (string | number)[]) =>
    everyText(content, (text, inner) => {
      const told = secret.find((value) =>
        new RegExp(`(?<![\\d.,])${value.replace(/[^\w]/g, '\\$&')}(?![\\d])`).test(text),
      )
      if (told === undefined) return
      const message = `“${told}” is said here, before it is revealed.`
      report(within(top, ...path, ...inner), 'advice', message, { level: 'warning' })
    })
  tell(brief, 'brief')
  const before = stages.slice(0, first)
  for (const [index, { screens }] of before.entries()) tell(screens, 'stages', index, 'screens')
  const out = new Set(before.flatMap(({ uses }) => uses))
  for (const [index, handout] of handouts.entries())
    if (out.has(handout.id) && handout.for !== 'trainer') tell(handout.blocks, 'handouts', index, 'blocks')
}

function everyText(value: unknown, visit: (text: string, path: Path) => void, path: Path = []): void {
  if (typeof value === 'string') visit(value, path)
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) everyText(item, visit, [...path, index])
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) everyText(item, visit, [...path, key])
}

// What must hold among the steps of the journey: ids are unique, needs look backwards, sentences are short.
import type { Id } from '../../engine/flow.ts'
import type { Report } from '../faults.ts'
import { suggestion } from '../nearest.ts'
import { within, type Place } from '../positions.ts'
import type { JourneyFile, StepText } from '../schema-journey.ts'

/** Addresses of their own beside the steps: #/journey/workbook. */
const RESERVED_STEPS = ['workbook']
const LONGEST_SENTENCE = 25

export function checkSteps({ steps, version, changes }: JourneyFile, top: Place, report: Report): void {
  const at = (index: number) => within(top, 'steps', index)
  const ids = steps.map(({ id }) => id)
  for (const [index, { id }] of steps.entries()) {
    if (RESERVED_STEPS.includes(id))
      report(within(at(index), 'id'), 'reserved', `A step may not be called \`${id}\`: that page is taken.`)
    if (id && ids.indexOf(id) < index)
      report(within(at(index), 'id'), 'duplicate', `There is a step \`${id}\` above.`)
  }
  checkItems(steps, at, report)
  for (const [index, step] of steps.entries()) {
    checkNeeds(step, index, ids, at(index), report)
    checkSentences(step, at(index), report)
  }
  if (!changes.some((change) => change.version === version)) {
    const message = `Version ${version} is not among \`changes\`: say what is new in it.`
    report(within(top, 'version'), 'advice', message, { level: 'warning' })
  }
}

/** Ticks are kept by the id of the box alone, so no two boxes of the journey may share one. */
function checkItems(steps: readonly StepText[], at: (index: number) => Place, report: Report): void {
  const seen = new Set<Id>()
  for (const [index, { checklist }] of steps.entries()) {
    for (const [item, { id }] of checklist.entries()) {
      if (id && seen.has(id)) {
        const place = within(at(index), 'checklist', item, 'id')
        report(place, 'duplicate', `\`${id}\` is on a checklist already: ids hold for the whole journey.`)
      }
      seen.add(id)
    }
  }
}

/** A need names a step further up. So none is dead, and no two steps can wait for each other. */
function checkNeeds(
  { id, needs }: StepText,
  index: number,
  ids: readonly Id[],
  place: Place,
  report: Report,
): void {
  for (const [number, { step }] of needs.entries()) {
    const at = within(place, 'needs', number, 'step')
    const twice = needs.findIndex((other) => other.step === step) < number
    if (step && twice) report(at, 'duplicate', `\`${id}\` needs \`${step}\` already.`)
    if (!step || ids.slice(0, index).includes(step)) continue
    if (ids.includes(step)) {
      const what = step === id ? 'is this very step' : 'comes later'
      report(at, 'forward', `\`${step}\` ${what}: a step can only need one above it.`)
      continue
    }
    const { hint, nearest } = suggestion(step, ids.slice(0, index))
    report(at, 'unknown', `There is no step \`${step}\`. ${hint}`.trim(), { nearest })
  }
}

function checkSentences(step: StepText, place: Place, report: Report): void {
  const claims = (part: 'tips' | 'mistakes' | 'news') =>
    step[part].map(({ text }, index) => ({ text, path: [part, index, 'text'] }))
  const texts = [
    { text: step.purpose, path: ['purpose'] },
    { text: step.done_when, path: ['done_when'] },
    { text: step.example.text, path: ['example', 'text'] },
    ...step.questions.map((text, index) => ({ text, path: ['questions', index] })),
    ...step.checklist.map(({ text }, index) => ({ text, path: ['checklist', index, 'text'] })),
    ...step.needs.map(({ because }, index) => ({ text: because, path: ['needs', index, 'because'] })),
    ...[...claims('tips'), ...claims('mistakes'), ...claims('news')],
  ]
  for (const { text, path } of texts) {
    const words = Math.max(...text.split(/(?<![.!?])[.!?]+\s/).map((each) => each.trim().split(/\s+/).length))
    if (words <= LONGEST_SENTENCE) continue
    const message = `A sentence of ${words} words; keep to ${LONGEST_SENTENCE}.`
    report(within(place, ...path), 'advice', message, { level: 'warning' })
  }
}

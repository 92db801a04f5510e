// Work left on this device, told without fetching the flow it belongs to.
import { isBegun } from '../engine/journey.ts'
import type { LogicModel } from '../engine/logic/index.ts'
import type { JourneyStore } from '../session/journey-store.ts'
import { countWords } from '../report/words/count-words.ts'
import type { LogicStore } from '../session/logic-store.ts'
import type { AnswerStore } from '../session/storage.ts'
import type { FlowSummary } from './catalogue.ts'

export interface Resume {
  title: string
  detail: string
  href: string
}

/** Something left on this device. */
interface Left extends Pick<Resume, 'title' | 'href'> {
  /** What is kept of it, as the beginning of a sentence. */
  kept: string
  savedAt: string
}

/** What was worked on last: a line with an answer, the journey with its ticks and notes, or the logic model. */
export function resumeOf(
  flows: readonly FlowSummary[],
  store: AnswerStore,
  journeyStore: JourneyStore,
  logicStore: LogicStore,
): Resume | undefined {
  const left = flows.flatMap((flow): Left[] => {
    const saved = flow.state === 'open' ? store.peek(flow.id) : null
    const answers = Object.keys(saved?.answers ?? {}).length
    if (!saved || answers === 0) return []
    return [{ ...placeOf(flow), kept: countWords(answers, 'answer'), savedAt: saved.savedAt }]
  })
  const walked = journeyStore.peek()
  const journey = flows.find(({ steps }) => steps)
  if (journey && walked && isBegun(walked.record)) {
    const { done } = walked.record
    const kept =
      done.length > 0 ? `${countWords(done.length, 'step')} done, kept` : 'Your ticks and notes are'
    left.push({ ...placeOf(journey), kept, savedAt: walked.savedAt })
  }
  const drawn = logicStore.peek()
  if (drawn && !isEmptyModel(drawn.model)) {
    const { model, savedAt } = drawn
    const kept = model.boxes.length > 0 ? countWords(model.boxes.length, 'box', 'boxes') : 'Your notes are'
    left.push({ title: 'The logic model', href: '#/logic-model', kept, savedAt })
  }
  const latest = left.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]
  if (!latest) return undefined
  const when = dayWords(latest.savedAt)
  return {
    title: latest.title,
    detail: `${latest.kept} on this device${when ? `, last changed ${when}` : ''}.`,
    href: latest.href,
  }
}

function placeOf({ id, title }: FlowSummary): Pick<Resume, 'title' | 'href'> {
  return { title, href: `#/${id}` }
}

/** Nothing drawn and nothing noted: a page that was only looked at. */
function isEmptyModel({ title, boxes, notes }: LogicModel): boolean {
  return boxes.length + notes.length === 0 && title.trim() === ''
}

function dayWords(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return ''
  return `on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`
}

// Work left on this device, told without fetching the flow it belongs to.
import { isBegun } from '../engine/index.ts'
import type { JourneyStore } from '../session/journey-store.ts'
import { countWords } from '../session/line-so-far.ts'
import type { AnswerStore } from '../session/storage.ts'
import type { FlowSummary } from './catalogue.ts'

export interface Resume {
  title: string
  detail: string
  href: string
}

/** The visit saved last, if any has an answer; the journey counts with its ticks and notes. */
export function resumeOf(
  flows: readonly FlowSummary[],
  store: AnswerStore,
  journeyStore: JourneyStore,
): Resume | undefined {
  const left = flows.flatMap((flow) => {
    const saved = flow.state === 'open' ? store.peek(flow.id) : null
    const answers = Object.keys(saved?.answers ?? {}).length
    return saved && answers > 0 ? [{ flow, kept: countWords(answers, 'answer'), savedAt: saved.savedAt }] : []
  })
  const walked = journeyStore.peek()
  const journey = flows.find(({ steps }) => steps)
  if (journey && walked && isBegun(walked.record)) {
    const { done } = walked.record
    const kept =
      done.length > 0 ? `${countWords(done.length, 'step')} done, kept` : 'Your ticks and notes are'
    left.push({ flow: journey, kept, savedAt: walked.savedAt })
  }
  const latest = left.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]
  if (!latest) return undefined
  const when = dayWords(latest.savedAt)
  return {
    title: latest.flow.title,
    detail: `${latest.kept} on this device${when ? `, last changed ${when}` : ''}.`,
    href: `#/${latest.flow.id}`,
  }
}

function dayWords(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return ''
  return `on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`
}

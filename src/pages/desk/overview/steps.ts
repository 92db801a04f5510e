// How far a desk is, step by step in the order that keeps it fair, and which step comes next.
import { resolve } from '../../../engine/index.ts'
import type { DeskPart, DeskVisit } from '../../../session/desk/desk-visit.svelte.ts'
import { countWords } from '../../../session/line-so-far.ts'
import {
  circumstancesNow,
  isStanding,
  marksMayBeSeen,
  missingMarks,
  termsNow,
} from '../../../vetting/index.ts'

export interface Step {
  part: DeskPart
  title: string
  /** How far it is, in a sentence. */
  says: string
  done: boolean
}

/** Every step, done or not. None is enforced here: what must not happen is refused where it would happen. */
export function stepsOf(visit: DeskVisit): Step[] {
  const { desk } = visit
  const standing = desk.bids.filter(isStanding)
  return [
    facts(visit),
    lock(visit),
    bids(visit),
    findings(visit),
    marks(visit),
    moderation(visit),
    side(visit),
    papers(),
  ].map(
    // What rests on bids cannot be done while there are none.
    (step) =>
      standing.length || ['commission', 'bids'].includes(step.part) ? step : { ...step, done: false },
  )
}

/** The first step that is not done; the papers when all are. */
export function nextOf(steps: readonly Step[]): Step | undefined {
  return steps.find(({ done }) => !done)
}

function facts({ desk, shelf }: DeskVisit): Step {
  const { path, gaps } = resolve(shelf.flow, circumstancesNow(desk.commission).answers)
  const done = path.length > 0 && (gaps.length === 0 || desk.commission.locked !== undefined)
  const open = gaps.length > 0 ? ' Where an answer is missing, nothing is found.' : ''
  const says = `${countWords(path.length, 'question')} answered${done ? '' : ' so far'}.${open}`
  return { part: 'commission', title: 'Say what every bid is held against', says, done }
}

function lock({ desk }: DeskVisit): Step {
  const { criteria } = termsNow(desk.commission)
  const done = desk.commission.locked !== undefined
  const count = countWords(criteria.length, 'criterion', 'criteria')
  return {
    ...{ part: 'commission', title: 'Settle how bids are marked, and lock it', done },
    says: done ? `Locked, with ${count}.` : `${count} proposed. Lock before any bid is opened.`,
  }
}

function bids(visit: DeskVisit): Step {
  const standing = visit.desk.bids.filter(isStanding)
  const unread = standing.filter(({ id }) => visit.vettingOf(id).unread.length > 0).length
  const gone = visit.desk.bids.length - standing.length
  const read = unread > 0 ? `${unread} still to be read to the end.` : 'All read to the end.'
  const away = gone > 0 ? ` ${countWords(gone, 'bid')} withdrawn.` : ''
  return {
    ...{ part: 'bids', title: 'Enter what each bid proposes', done: standing.length > 0 && unread === 0 },
    says:
      standing.length === 0
        ? `No bid is in the running.${away}`
        : `${countWords(standing.length, 'bid')}. ${read}${away}`,
  }
}

function findings(visit: DeskVisit): Step {
  const all = visit.desk.bids.filter(isStanding).map(({ id }) => visit.vettingOf(id))
  const found = all.reduce((sum, one) => sum + one.findings.length, 0)
  const questions = all.reduce((sum, one) => sum + one.questions.length, 0)
  return {
    ...{ part: 'findings', title: 'See what does not fit, and what to ask' },
    says:
      all.length === 0
        ? 'Comes with the first bid.'
        : found === 0
          ? 'Nothing noticed so far.'
          : `${countWords(found, 'finding')}, ${countWords(questions, 'question')} ready to send.`,
    done: all.length > 0 && all.every(({ unread }) => unread.length === 0),
  }
}

function marks({ desk, sheet }: DeskVisit): Step {
  const missing = sheet ? missingMarks(sheet, desk).length : 0
  const says = !sheet
    ? 'Say who you are first. Others do the same on their own devices.'
    : sheet.finished !== undefined
      ? 'You have finished your sheet.'
      : missing === 0
        ? 'Every mark is given. Finish your sheet.'
        : `${countWords(missing, 'mark')} of yours to give.`
  return {
    part: 'marks',
    title: 'Mark alone',
    says,
    done: sheet?.finished !== undefined || desk.sheets.length > 0,
  }
}

function moderation(visit: DeskVisit): Step {
  const { desk, compared } = visit
  const running = compared.filter(({ withdrawn }) => !withdrawn)
  const open = running.filter(
    ({ scored }) => scored.total === undefined || scored.gates.some((gate) => gate.open),
  ).length
  const says = !marksMayBeSeen(desk)
    ? `${desk.sheets.length ? `${countWords(desk.sheets.length, 'sheet')} handed in` : 'No sheet is in yet'}. Marks are shown when two are, or when there is one marker only.`
    : open > 0
      ? `${countWords(open, 'bid')} still to be settled.`
      : 'Every mark that counts is settled.'
  return {
    ...{ part: 'moderation', title: 'Bring the markers’ sheets together and agree', says },
    done: marksMayBeSeen(desk) && open === 0,
  }
}

function side({ desk, compared }: DeskVisit): Step {
  const placed = compared.filter(({ place }) => place !== undefined).length
  const drawn = desk.draw ? 'The order is drawn.' : 'The order in which bids are shown is not drawn yet.'
  return {
    ...{ part: 'compare', title: 'See the bids side by side' },
    says: `${drawn} ${placed ? countWords(placed, 'bid has', 'bids have') : 'No bid has'} a total${placed ? '' : ' yet'}.`,
    done: placed > 0 && desk.draw !== undefined,
  }
}

function papers(): Step {
  return {
    ...{ part: 'papers', title: 'Take the papers away', done: false },
    says: 'Questions to each bidder, the score book, the summary for the decision, what to tell the others.',
  }
}

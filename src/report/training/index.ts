// The printed pack of an exercise: what the trainer needs first, then every paper for the room on a page of its own. Pure: the
// same exercise always gives the same pack.
import type { Exercise } from '../../engine/index.ts'
import type { Report, ReportSection, ReportSource } from '../report.ts'
import { feedbackSection, leaveSection, type LeaveCode } from './going-home.ts'
import { cardsSection, handoutSection, sheetSection } from './papers.ts'
import { notesSection, outcomeSection, planSection, votesSection } from './trainer.ts'

export interface PackInput {
  exercise: Exercise
  /** When it is printed, as an ISO date. */
  date: string
  /** Where people go on by themselves, if this page has an address that others can open. */
  code?: LeaveCode
}

/** Everything to run an exercise from paper alone. */
export function makeTrainingPack({ exercise, date, code }: PackInput): Report {
  const { handouts, cards, sheet } = exercise
  const mine = handouts.filter((handout) => handout.for === 'trainer')
  const theirs = handouts.filter((handout) => handout.for !== 'trainer')
  return {
    ...head(exercise, date),
    kind: 'training-pack',
    title: exercise.title,
    subtitle: 'Everything to run this exercise in a room, from paper alone',
    sections: [
      planSection(exercise),
      notesSection(exercise),
      ...votesSection(exercise),
      outcomeSection(exercise),
      ...mine.map((handout) => handoutSection(handout)),
      ...theirs.map((handout) => handoutSection(handout)),
      ...(sheet ? [sheetSection(sheet)] : []),
      ...cards.map(cardsSection),
      leaveSection(exercise, code),
      feedbackSection(exercise),
    ],
  }
}

/** One paper of an exercise by itself: a hand-out, a set of cards or the answer sheet; undefined if there is none. */
export function makePaper({ exercise, date }: PackInput, id: string): Report | undefined {
  const section = paperOf(exercise, id)
  if (!section) return undefined
  return {
    ...head(exercise, date),
    kind: 'hand-out',
    title: section.title,
    subtitle: exercise.title,
    sections: [{ ...section, title: '', newPage: false }],
  }
}

function paperOf({ handouts, cards, sheet }: Exercise, id: string): ReportSection | undefined {
  if (id === 'sheet') return sheet && sheetSection(sheet)
  const handout = handouts.find((one) => one.id === id)
  const set = cards.find((one) => one.id === id)
  return handout ? handoutSection(handout) : set && cardsSection(set)
}

function head({ id, line, reviewed, hash, sourceTitles }: Exercise, date: string) {
  return {
    line,
    meta: { date, content: { flow: id, version: 1, reviewed: reviewed?.date ?? '', hash } },
    sources: sourceTitles.map(
      // A source of the trainer's own is theirs to vouch for.
      ({ checked = 'full', ...source }): ReportSource => ({ ...source, checked }),
    ),
  }
}

// The summary for the decision: what was asked, how it was marked, the bids side by side, why marks were agreed, what was put
// right, and what is fair. It names no winner: a place is a number, and people decide.
import { compare, marksMayBeSeen } from '../../vetting/index.ts'
import type { Report } from '../report.ts'
import { dayOf } from '../writers/words.ts'
import { metaOf, orderWords, PEOPLE_DECIDE, type PapersInput } from './input.ts'
import { veiled } from './names.ts'
import { askedSection, markingSection, shortSection } from './summary-about.ts'
import { bidsSection, marksSection } from './summary-bids.ts'
import { changesSection } from './summary-changes.ts'
import { findingsSection, gatesSection, overLineSection, reasonsSection } from './summary-found.ts'

/** Puts the summary together. Pure; what is not marked yet says so. */
export function makeSummary(input: PapersInput): Report {
  const { desk, shelf } = input
  // Before they may be seen, nobody’s marks are told.
  const seen = marksMayBeSeen(desk) ? desk : { ...desk, sheets: [], moderations: [] }
  const compared = compare(seen, shelf)
  const at = { ...input, desk: seen }
  const sections = [
    shortSection(at, compared),
    askedSection(at),
    markingSection(at),
    bidsSection(at, compared),
    marksSection(at, compared),
    gatesSection(at, compared),
    overLineSection(at, compared),
    reasonsSection(at),
    findingsSection(at),
    changesSection(at),
    { id: 'fairness', title: 'What is fair', blocks: fairness(input) },
    { id: 'decision', title: 'The decision', together: true, blocks: ROOM },
  ].filter(({ blocks }) => blocks.length)
  const report: Report = {
    kind: 'decision-summary',
    title: 'Summary for the decision',
    subtitle: desk.commission.title,
    line: 'journey',
    meta: metaOf(input),
    sections,
    sources: [],
  }
  return veiled(report, desk)
}

/** A place is a sum; what was decided is written down by those who decided. */
const ROOM: Report['sections'][number]['blocks'] = [
  { kind: 'blank', label: 'What was decided, and why', lines: 5 },
  { kind: 'blank', label: 'Who decided, and on what day', lines: 3 },
]

function fairness({ desk }: PapersInput): Report['sections'][number]['blocks'] {
  return [
    { kind: 'text', text: PEOPLE_DECIDE },
    {
      kind: 'list',
      items: [
        {
          text: desk.draw
            ? `The order of the bids was drawn by chance, once, on ${dayOf(desk.draw.at)}. It says nothing about them.`
            : orderWords(desk),
        },
        {
          text: 'A finding asks a question, or draws a line that a mark should not cross. It never gives a mark, and people may go over a line with a reason.',
        },
        { text: 'What was wrong was changed for every bid alike, and every version is kept.' },
        ...(desk.namesHidden
          ? [
              {
                text: 'Names were hidden when this was made. Full names of bidders were replaced in what people typed; a nickname or half a name was not. Read it before you pass it on.',
              },
            ]
          : []),
      ],
    },
  ]
}

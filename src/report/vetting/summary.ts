// The summary for the decision: what was asked, how it was marked, the bids side by side, why marks were agreed, what was put
// right, and what is fair. It names no winner: a place is a number, and people decide.
import { compare, marksMayBeSeen } from '../../vetting/index.ts'
import type { Report } from '../report.ts'
import { metaOf, PEOPLE_DECIDE, type PapersInput } from './input.ts'
import { veiled } from './names.ts'
import { askedSection, changesSection, markingSection, shortSection } from './summary-about.ts'
import { bidsSection, marksSection } from './summary-bids.ts'
import { findingsSection, gatesSection, reasonsSection } from './summary-found.ts'

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
    reasonsSection(at),
    findingsSection(at),
    changesSection(at),
    { id: 'fairness', title: 'What is fair', blocks: fairness(input) },
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

function fairness({ desk }: PapersInput): Report['sections'][number]['blocks'] {
  return [
    { kind: 'text', text: PEOPLE_DECIDE },
    {
      kind: 'list',
      items: [
        {
          text: desk.draw
            ? 'Bids stand in an order that was drawn by chance, once. It says nothing about them.'
            : 'No order has been drawn. Bids stand in an order that nobody chose, and it says nothing about them.',
        },
        {
          text: 'A finding asks a question or draws a line. It never gives a 0, and a person may cross the line with a reason.',
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

// From what was chosen to the paper itself, or to a sentence that says what it waits for.
import { makeDebrief } from '../../../report/vetting/debrief.ts'
import type { PapersInput } from '../../../report/vetting/input.ts'
import { makeLetter } from '../../../report/vetting/letter.ts'
import { makeScoreBook } from '../../../report/vetting/score-book.ts'
import { makeSummary } from '../../../report/vetting/summary.ts'
import { makeTermsPaper } from '../../../report/vetting/terms-paper.ts'
import type { Report } from '../../../report/report.ts'
import type { Workbook } from '../../../report/workbook.ts'
import type { DeskPart } from '../../../session/desk/desk-visit.svelte.ts'
import { marksMayBeSeen, nameOf, type Bid, type Compared, type Desk } from '../../../vetting/index.ts'
import type { Paper, PaperChoices } from './paper-choices.svelte.ts'

/** What has to be there first, and where to go for it. */
export interface Waits {
  says: string
  go: DeskPart
  goSays: string
}

const NO_BID: Waits = {
  says: 'There is no bid on this desk yet.',
  go: 'bids',
  goSays: 'Enter a bid',
}

/** Undefined: the paper can be made. */
export function waitsFor(paper: Paper, desk: Desk): Waits | undefined {
  if (paper === 'terms') return undefined
  if (!desk.bids.length) return NO_BID
  if (paper === 'debrief' && !desk.moderations.length && !(desk.soleMarker && marksMayBeSeen(desk)))
    return {
      says: 'No marks count yet. A debrief tells a bidder each mark, so markers finish first and marks are agreed.',
      go: 'moderation',
      goSays: 'Go to moderation',
    }
  return undefined
}

/**
 * What a paper that can be made already still lacks; empty where it lacks nothing.
 * @param to how the bid stands that a debrief is for
 */
export function lacks(paper: Paper, desk: Desk, to?: Pick<Compared, 'scored'>): Waits[] {
  const marks = paper === 'book' || paper === 'summary'
  return [
    ...(paper === 'debrief' && to ? undecided(to) : []),
    ...(paper === 'terms' && !desk.commission.locked
      ? [
          {
            says: 'Criteria and weights are not locked yet, so this may still change. Lock them before you send it out.',
            go: 'commission' as const,
            goSays: 'Go to the commission',
          },
        ]
      : []),
    ...(marks && !marksMayBeSeen(desk)
      ? [
          {
            says: 'Marks may not be seen yet: nobody’s marks are shown before two markers have handed in, or before you say that there is one. This paper has none in it.',
            go: 'moderation' as const,
            goSays: 'Go to moderation',
          },
        ]
      : []),
    ...(marks && marksMayBeSeen(desk) && !desk.moderations.length && !desk.soleMarker
      ? [
          {
            says: 'Markers have handed in, and no mark has been agreed yet. So there are no points and no places.',
            go: 'moderation' as const,
            goSays: 'Agree marks',
          },
        ]
      : []),
  ]
}

/** A bidder should be told when everything is decided, and not before. */
function undecided({ scored: { total, gates } }: Pick<Compared, 'scored'>): Waits[] {
  const open = gates.filter((gate) => gate.open).length
  const there = { go: 'moderation' as const, goSays: 'Go to moderation' }
  return [
    ...(total === undefined
      ? [{ says: 'Marks of this bid are missing, so the letter tells no points.', ...there }]
      : []),
    ...(open
      ? [
          {
            says: `${open === 1 ? 'A gate' : 'Some gates'} of this bid ${open === 1 ? 'is' : 'are'} still to be decided, and the letter says nothing of ${open === 1 ? 'it' : 'them'}.`,
            ...there,
          },
        ]
      : []),
  ]
}

/** The letter of questions as chosen; undefined with no question in it. */
export function letterFor(input: PapersInput, choices: PaperChoices, bid: Bid): Report | undefined {
  const questions = choices
    .questionsOf(bid)
    .filter(({ asked }) => asked)
    .map(({ worded, text, topic, topicTitle, reading }) => ({
      text: worded.trim() || text,
      topic,
      topicTitle,
      reading,
    }))
  if (!questions.length) return undefined
  const { due, sender, isNamed, withReading } = choices
  return makeLetter(input, bid, { questions, due, sender, named: isNamed, withReading })
}

/** The paper to show and to take away, unless it is a workbook. */
export function paperFor(input: PapersInput, choices: PaperChoices): Report | undefined {
  const { wanted, bid } = choices
  if (wanted === 'terms') return makeTermsPaper(input)
  if (wanted === 'summary') return makeSummary(input)
  if (!bid) return undefined
  if (wanted === 'letter') return letterFor(input, choices, bid)
  return wanted === 'debrief' ? makeDebrief(input, bid, { named: choices.isNamed }) : undefined
}

export function bookFor(input: PapersInput): Workbook {
  return makeScoreBook(input)
}

/** What the file is called: the paper, and the bid as it is called here. */
export function fileTitle(report: Pick<Report, 'title' | 'kind'>, desk: Desk, bid: Bid | undefined): string {
  const toBidder = report.kind === 'bid-letter' || report.kind === 'bid-debrief'
  return toBidder && bid ? `${report.title} ${nameOf(desk, bid)}` : `${report.title} ${desk.commission.title}`
}

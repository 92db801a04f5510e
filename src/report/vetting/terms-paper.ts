// How bids will be marked, to be printed in the tender pack before any bid is opened: criteria, weights, what each mark looks
// like, the lines that findings may draw, what has to be settled, and who comes first when points are equal.
import {
  CONDITIONAL,
  published,
  termsNow,
  circumstancesNow,
  tierOf,
  type Commission,
  type Published,
} from '../../vetting/index.ts'
import { sourcesOf } from '../brief/index.ts'
import { anchorsTable } from '../pack/tables.ts'
import type { Block, Report, ReportSection } from '../report.ts'
import { countWords } from '../words/count-words.ts'
import { dayOf } from '../writers/words.ts'
import { metaOf, TIER_WORDS, titleOf, type PapersInput } from './input.ts'

/** The Procurement Act 2023, section 23: criteria and how they are applied are told beforehand. */
const ACT = 'S64'

/** Puts the paper together from the terms that count now. Pure. */
export function makeTermsPaper(input: PapersInput): Report {
  const { desk, shelf, library } = input
  const { commission } = desk
  const terms = published(shelf.book, termsNow(commission))
  const sections = [
    how(input, terms),
    weights(input, terms),
    anchors(input, terms),
    gates(input, terms),
    lines(input, terms),
    ties(input, terms),
  ].filter(({ blocks }) => blocks.length)
  return {
    kind: 'bid-terms',
    title: 'How bids will be marked',
    subtitle: commission.title,
    line: 'journey',
    meta: metaOf(input),
    sections,
    sources: sourcesOf(sections, library),
  }
}

const text = (words: string, sources?: readonly string[]): Block => ({
  kind: 'text',
  text: words,
  ...(sources && { sources }),
})

function how(input: PapersInput, { criteria, most }: Published): ReportSection {
  const { commission } = input.desk
  const { contractMonths, tier: decided } = termsNow(commission)
  const { value } = tierOf(input.shelf, circumstancesNow(commission), decided)
  return {
    id: 'how',
    title: 'In short',
    blocks: [
      {
        kind: 'lead',
        text: `How a bid would evaluate the scheme is marked on ${countWords(criteria.length, 'criterion', 'criteria')}, from 0 to 3 each. A bid can have ${most} points at most.`,
      },
      {
        kind: 'list',
        items: [
          {
            text: 'Every marker marks every bid alone. Only then are marks compared and agreed, with a reason where they differ.',
          },
          {
            text: 'Every bid is read against the same rules and the same facts. If a fact proves wrong, it is changed for every bid alike.',
          },
          {
            text: 'What is not clear in a bid is asked, of every bidder in the same way and with the same time to answer.',
          },
          {
            text: 'These criteria and weights change only with a written reason once bids are open, and every version is kept.',
          },
        ],
      },
      {
        kind: 'facts',
        rows: [
          { label: 'These terms', text: settledWords(commission) },
          { label: 'What is at stake', text: TIER_WORDS[value] },
          ...(contractMonths === undefined
            ? []
            : [{ label: 'Contract', text: countWords(contractMonths, 'month') }]),
        ],
      },
      text(
        'A computer tool reads every bid against the same rules, asks questions and does sums. It gives no mark and makes no decision: people do.',
        [ACT],
      ),
    ],
  }
}

/** Which version this is, and since when it holds: a bidder must know whether it can still change. */
function settledWords(commission: Commission): string {
  const { locked } = commission
  const { version, change } = termsNow(commission)
  if (!locked) return `Version ${version}. Not settled yet: it may still change.`
  return change && change.at > locked.at
    ? `Version ${version}, changed with a written reason on ${dayOf(change.at)}. First settled on ${dayOf(locked.at)}.`
    : `Version ${version}, settled on ${dayOf(locked.at)}.`
}

function weights(_: PapersInput, { criteria }: Published): ReportSection {
  return {
    id: 'weights',
    title: 'Criteria and weights',
    blocks: [
      {
        kind: 'table',
        caption: 'Points are the mark times the weight',
        columns: [
          { title: 'Criterion', width: 4 },
          { title: 'What is judged', width: 5 },
          { title: 'What we look for', width: 6 },
          { title: 'Weight', align: 'right', width: 2 },
        ],
        rows: criteria.map(({ title, asks, lookFor, weight }) => [title, asks, lookFor, String(weight)]),
        rowHeads: true,
      },
    ],
  }
}

function anchors({ shelf }: PapersInput, terms: Published): ReportSection {
  const criteria = shelf.book.criteria.filter(({ id }) => terms.criteria.some((one) => one.id === id))
  const sources = [...new Set(criteria.flatMap((one) => one.sources))]
  return {
    id: 'anchors',
    title: 'What each mark looks like',
    blocks: [
      text(
        'A mark is given by holding the bid against these words. Nobody gives a mark that lies between two.',
        sources,
      ),
      anchorsTable(criteria),
    ],
  }
}

function gates(input: PapersInput, { criteria }: Published): ReportSection {
  const gated = criteria.filter(({ gate }) => gate)
  const { commission } = input.desk
  const { value } = tierOf(input.shelf, circumstancesNow(commission), termsNow(commission).tier)
  const conditional = criteria.filter(({ id }) => value === 'high' && CONDITIONAL.includes(id))
  return {
    id: 'gates',
    title: 'Gates and conditions',
    blocks: [
      ...(gated.length
        ? [
            text(
              'These are gates. With a 0 on one of them a bid does not pass as it stands, unless people decide otherwise and write down why.',
            ),
            {
              kind: 'list' as const,
              items: gated.map(({ title, asks }) => ({ label: `${title}.`, text: asks })),
            },
          ]
        : []),
      ...(conditional.length
        ? [
            text(
              'Much is at stake here. With a 0 on one of these, an award is made only on a condition that settles it.',
            ),
            {
              kind: 'list' as const,
              items: conditional.map(({ title, asks }) => ({ label: `${title}.`, text: asks })),
            },
          ]
        : []),
    ],
  }
}

function lines(input: PapersInput, { caps, stops }: Published): ReportSection {
  const rules = [...new Set(caps.map(({ rule }) => rule))]
  const rows = rules.map((rule) => {
    const these = caps.filter((cap) => cap.rule === rule)
    return [
      these[0]?.title ?? '',
      these.map(({ criterion, at }) => `${titleOf(input, criterion)}: ${at}`).join('; '),
    ]
  })
  return {
    id: 'lines',
    title: 'What may hold a mark down',
    blocks: [
      ...(rows.length
        ? [
            text(
              'Where one of these is found, the mark is expected not to go above the line. A marker may cross the line and writes down why.',
            ),
            {
              kind: 'table' as const,
              caption: 'What is found, and the highest mark without a reason',
              columns: [
                { title: 'What is found', width: 5 },
                { title: 'Highest mark', width: 5 },
              ],
              rows,
              rowHeads: true,
            },
          ]
        : []),
      ...(stops.length
        ? [
            text('Nothing is awarded before these are settled:'),
            { kind: 'list' as const, items: stops.map(({ title }) => ({ text: title })) },
          ]
        : []),
    ],
  }
}

function ties(input: PapersInput, { ties: { says, order } }: Published): ReportSection {
  return {
    id: 'ties',
    title: 'When points are equal',
    blocks: [
      text(
        order.length
          ? `The better mark on these comes first, in turn: ${order.map((id) => titleOf(input, id).toLowerCase()).join(', ')}. If those are the same too, the bids are level and people decide.`
          : says,
      ),
    ],
  }
}

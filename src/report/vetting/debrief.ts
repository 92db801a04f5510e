// What a bidder whose bid was not chosen is told: strengths first, each mark with what it means, and what would have earned
// more. It speaks of this bid only. Who won, and what the law wants said, stands in square brackets for the sender.
import { compare, type Bid, type Scored } from '../../vetting/index.ts'
import type { Block, ListItem, Report, ReportSection } from '../report.ts'
import { anchorOf, gap, GATE_WORDS, metaOf, sentence, titleOf, type PapersInput } from './input.ts'
import { namesAnother, namesBidder, namesMarker } from './names.ts'

const text = (words: string): Block => ({ kind: 'text', text: words })

/** From this mark up a criterion is told as a strength. */
const STRENGTH = 2

/** Puts the letter together; undefined while the bid has no marks that count. */
export function makeDebrief(input: PapersInput, bid: Bid, { named }: { named: boolean }): Report | undefined {
  const { desk, shelf } = input
  const found = compare(desk, shelf).find((one) => one.bid === bid.id)
  if (!found || !found.scored.rows.some(({ mark }) => mark !== undefined)) return undefined
  const { scored, from } = found
  const told = (reason: string) =>
    named || !namesBidder(reason, bid) ? tellable(reason, input, bid) : REWORD
  return {
    kind: 'bid-debrief',
    title: 'How your bid was marked',
    subtitle: desk.commission.title,
    line: 'journey',
    meta: metaOf(input),
    sections: [
      opening(input, bid, scored, { named, one: from === 'one marker' }),
      strengths(input, scored),
      marks(input, scored),
      better(input, scored),
      reasons(input, scored, told),
      gates(input, scored, told),
      closing(),
    ].filter(({ blocks }) => blocks.length),
    sources: [],
  }
}

function opening(
  { desk }: PapersInput,
  { bidder }: Bid,
  { total, most }: Scored,
  { named, one }: { named: boolean; one: boolean },
): ReportSection {
  const to = named ? bidder : gap('name of the bidder')
  const criteria = isUnchangedSinceLock(desk)
    ? 'criteria that were fixed before bids were opened'
    : 'written criteria that are the same for every bid'
  return {
    id: 'opening',
    title: '',
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'To', text: to },
          { label: 'From', text: gap('your name, post and organisation') },
          { label: 'Date', text: gap('date') },
          ...(total === undefined ? [] : [{ label: 'Your points', text: `${total} of ${most}` }]),
        ],
      },
      text(named ? `Dear colleagues at ${bidder},` : 'Dear colleagues,'),
      text(`Thank you for your bid for “${desk.commission.title}”, and for the work behind it.`),
      text(
        gap(
          'Say here what was decided and when, and what your rules want told about the bid that was chosen.',
        ),
      ),
      text(
        `This letter says how your bid was marked: first what was strong, then what each mark means and what would have earned more. It speaks of your bid only. ${
          one
            ? `One person marked it against ${criteria}.`
            : `Each marker read it alone and marked it against ${criteria}. Then the mark on each criterion was agreed.`
        }`,
      ),
    ],
  }
}

function strengths(input: PapersInput, { rows }: Scored): ReportSection {
  const strong = rows.filter(({ mark = 0 }) => mark >= STRENGTH).sort((a, b) => (b.mark ?? 0) - (a.mark ?? 0))
  return {
    id: 'strengths',
    title: 'What was strong',
    blocks: strong.length
      ? [{ kind: 'list', items: strong.map(({ criterion, mark = 0 }) => anchored(input, criterion, mark)) }]
      : [
          text(
            gap('No criterion was marked 2 or 3. Say here, in your own words, what you valued in the bid.'),
          ),
        ],
  }
}

function marks(input: PapersInput, { rows, most }: Scored): ReportSection {
  const says = (criterion: string, mark: number | undefined) =>
    mark === undefined ? 'Not marked' : sentence(anchorOf(input, criterion, mark)?.says ?? '')
  return {
    id: 'marks',
    title: 'Your marks',
    blocks: [
      text(`Marks go from 0 to 3. Points are the mark times the weight, ${most} at most.`),
      {
        kind: 'table',
        caption: 'Each criterion, your mark and what it means',
        columns: [
          { title: 'Criterion', width: 4 },
          { title: 'Mark', align: 'right', width: 1.5 },
          { title: 'Weight', align: 'right', width: 1.8 },
          { title: 'Points', align: 'right', width: 1.7 },
          { title: 'What this mark means', width: 6 },
        ],
        rows: rows.map(({ criterion, mark, weight, points }) => [
          titleOf(input, criterion),
          mark === undefined ? '–' : String(mark),
          String(weight),
          points === undefined ? '–' : String(points),
          says(criterion, mark),
        ]),
        rowHeads: true,
      },
    ],
  }
}

function better(input: PapersInput, { rows }: Scored): ReportSection {
  const items = rows.flatMap(({ criterion, mark }): ListItem[] => {
    const next = mark === undefined ? undefined : anchorOf(input, criterion, Math.max(STRENGTH, mark + 1))
    if (!next) return []
    return [
      {
        label: `${titleOf(input, criterion)}.`,
        text: `For a ${next.mark}: ${sentence(next.says)} For example: ${sentence(next.example)}`,
      },
    ]
  })
  return {
    id: 'better',
    title: 'What would have earned more',
    blocks: items.length
      ? [text('A better mark asks for this. The examples are invented.'), { kind: 'list', items }]
      : [],
  }
}

function reasons(input: PapersInput, { rows }: Scored, told: (reason: string) => string): ReportSection {
  const items = rows.flatMap(({ criterion, because }): ListItem[] =>
    because?.trim() ? [{ label: `${titleOf(input, criterion)}.`, text: told(because) }] : [],
  )
  return { id: 'reasons', title: 'Reasons on record', blocks: items.length ? [{ kind: 'list', items }] : [] }
}

function gates(input: PapersInput, scored: Scored, told: (reason: string) => string): ReportSection {
  const decided = scored.gates.flatMap(({ criterion, decision }): ListItem[] =>
    decision && decision.decided !== 'met'
      ? [
          {
            label: `${titleOf(input, criterion)}.`,
            text: `${sentence(GATE_WORDS[decision.decided])} ${decision.because?.trim() ? told(decision.because) : ''}`.trim(),
          },
        ]
      : [],
  )
  return {
    id: 'gates',
    title: 'What had to be met',
    blocks: decided.length
      ? [
          text(
            'Some criteria are gates: with a 0 there, people decide whether a bid can pass. This was decided:',
          ),
          { kind: 'list', items: decided },
        ]
      : [],
  }
}

function closing(): ReportSection {
  return {
    id: 'closing',
    title: 'If you want to know more',
    together: true,
    blocks: [
      text(
        gap(
          'Say here whom to ask and until when, how long you wait before the contract is signed, and how to challenge the decision. Your procurement rules decide that.',
        ),
      ),
      text('With kind regards,'),
      text(gap('your name, post and organisation')),
    ],
  }
}

function anchored(input: PapersInput, criterion: string, mark: number): ListItem {
  const says = anchorOf(input, criterion, mark)?.says ?? ''
  return { label: `${titleOf(input, criterion)}.`, text: `${sentence(says)} Marked ${mark} of 3.` }
}

/** Nobody may say "fixed beforehand" of criteria that were changed afterwards. */
function isUnchangedSinceLock({ commission: { locked, terms } }: PapersInput['desk']): boolean {
  return locked !== undefined && terms.every(({ change }) => !change || change.at <= locked.at)
}

const REWORD = gap('The reason on record names somebody. Put it in your own words here.')

/** A reason that names another bidder or a marker is not for this letter: the sender words it again. */
function tellable(reason: string, { desk }: PapersInput, bid: Bid): string {
  return namesAnother(reason, desk, bid) || namesMarker(reason, desk) ? REWORD : sentence(reason)
}

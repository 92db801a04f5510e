// The sheets with figures in them: what each marker gave, what counts, totals with places, and gates.
import { marksOn, nameOf, spreads, type Compared, type Spread } from '../../../vetting/index.ts'
import { HEAD_ROW, type Cell, type Sheet } from '../../workbook.ts'
import { bold } from '../../workbooks/rows.ts'
import { dayOf } from '../../writers/words.ts'
import { GATE_WORDS, titleOf, whoDid } from '../input.ts'
import {
  column,
  MARKS,
  GATES,
  MODERATION,
  rowOf,
  shownAs,
  TERMS,
  TOTALS,
  whole,
  words,
  type BookScene,
} from './scene.ts'

const FIRST = HEAD_ROW + 1
/** Where the first marker stands on the sheet of marks. */
const MARKERS_FROM = 4

/** What each marker gave, a column each. */
export function marksSheet({ input, bids, criteria }: BookScene): Sheet {
  const { desk } = input
  return {
    name: MARKS,
    says: 'What each marker gave alone, before anybody saw the others’ marks.',
    columns: [
      { title: 'No.', width: 6 },
      { title: 'Bid', width: 26 },
      { title: 'Id', width: 6 },
      { title: 'Criterion', width: 30 },
      ...desk.sheets.map(({ marker }) => ({ title: marker, width: 14 })),
      { title: 'Reasons of markers', width: 60 },
    ],
    rows: bids.flatMap((bid, no) =>
      criteria.map(({ id }): Cell[] => {
        const given = desk.sheets.map((sheet) =>
          marksOn(sheet, bid.id).findLast(({ criterion }) => criterion === id),
        )
        const reasons = desk.sheets.flatMap(({ marker }, at) => {
          const because = given[at]?.because?.trim()
          return because ? [`${marker}: ${because}`] : []
        })
        return [
          whole(no + 1),
          bold(nameOf(desk, bid)),
          id,
          titleOf(input, id),
          ...given.map((score) => whole(score?.mark)),
          words(reasons.join('; ')),
        ]
      }),
    ),
    freeze: true,
  }
}

/** The mark that counts, how far markers lay apart, and why it was agreed. */
export function moderationSheet(scene: BookScene): Sheet {
  const { input, bids, criteria, compared } = scene
  const { desk } = input
  const found = spreads(desk)
  const as = shownAs(scene)
  const last = column(MARKERS_FROM + Math.max(0, desk.sheets.length - 1))
  const across = (row: number) => `${MARKS}!${column(MARKERS_FROM)}${row}:${last}${row}`
  return {
    name: MODERATION,
    says: 'The mark that counts on each criterion, with how far markers lay apart and why it was agreed. Points are the weight times the mark.',
    columns: [
      { title: 'No.', width: 6 },
      { title: 'Bid', width: 22 },
      { title: 'Id', width: 6 },
      { title: 'Criterion', width: 26 },
      { title: 'Weight', width: 8 },
      { title: 'Lowest', width: 8 },
      { title: 'Highest', width: 8 },
      { title: 'Spread', width: 8 },
      { title: 'Line of a finding', width: 9 },
      { title: 'Mark that counts', width: 9 },
      { title: 'Points', width: 8 },
      { title: 'Reason', width: 46 },
      { title: 'By', width: 16 },
      { title: 'When', width: 18 },
    ],
    rows: bids.flatMap((bid, no) =>
      criteria.map(({ id, weight }, at): Cell[] => {
        const row = rowOf(scene, no, at)
        const spread = found.find((one) => one.bid === bid.id && one.criterion === id)
        const scored = compared[no]?.scored.rows.find(({ criterion }) => criterion === id)
        const agreed = desk.moderations.findLast((one) => one.bid === bid.id && one.criterion === id)
        return [
          whole(no + 1),
          bold(nameOf(desk, bid)),
          id,
          titleOf(input, id),
          { formula: `${TERMS}!C${FIRST + at}`, value: weight, as },
          ...apart(spread, row, across),
          whole(scored?.cap?.at),
          whole(scored?.mark),
          { formula: `E${row}*J${row}`, value: scored?.points ?? 0, as, bold: true },
          words(scored?.because),
          words(agreed && whoDid(agreed.by)),
          words(agreed && dayOf(agreed.at)),
        ]
      }),
    ),
    freeze: true,
  }
}

function apart(found: Spread | undefined, row: number, across: (row: number) => string): Cell[] {
  if (!found) return [null, null, null]
  return [
    { formula: `MIN(${across(row)})`, value: found.low, as: 'whole' },
    { formula: `MAX(${across(row)})`, value: found.high, as: 'whole' },
    { formula: `G${row}-F${row}`, value: found.spread, as: 'whole' },
  ]
}

/** Points in all and places, by the tie rule of the book. */
export function totalsSheet(scene: BookScene): Sheet {
  const { input, bids, criteria, compared } = scene
  const { desk, shelf } = input
  const as = shownAs(scene)
  const ties = shelf.book.ties.order.filter((id) => criteria.some((one) => one.id === id))
  const most = `${TERMS}!D${FIRST + criteria.length}`
  const [firstRow, lastRow] = [FIRST, FIRST + bids.length - 1]
  const gates = compared.reduce((sum, { scored }) => sum + scored.gates.length, 0)
  return {
    name: TOTALS,
    says: `Points, and the place they come to. A bid has a place when no mark is missing and no gate was decided as not met. ${shelf.book.ties.says} The order of the rows says nothing.`,
    columns: [
      { title: 'No.', width: 6 },
      { title: 'Bid', width: 30 },
      { title: 'Points', width: 10 },
      { title: 'Most', width: 10 },
      { title: 'Share', width: 10 },
      { title: 'Marks missing', width: 10 },
      { title: 'Gates not met', width: 12 },
      { title: 'Can have a place', width: 12 },
      { title: 'Place', width: 8 },
      ...ties.map((id) => ({ title: `Tie: ${titleOf(input, id)}`, width: 14 })),
    ],
    rows: bids.map((bid, no): Cell[] => {
      const row = FIRST + no
      const one = compared[no]
      const [from, to] = [rowOf(scene, no, 0), rowOf(scene, no, criteria.length - 1)]
      const got = pointsOf(one)
      const missing = one?.scored.rows.filter(({ mark }) => mark === undefined).length ?? criteria.length
      const notMet = one?.scored.gates.filter(({ decision }) => decision?.decided === 'not_met').length ?? 0
      const unmet = `SUMPRODUCT((${GATES}!$A$${FIRST}:$A$${FIRST + gates - 1}=A${row})*(${GATES}!$F$${FIRST}:$F$${FIRST + gates - 1}="${GATE_WORDS.not_met}"))`
      return [
        whole(no + 1),
        bold(nameOf(desk, bid)),
        { formula: `SUM(${MODERATION}!K${from}:K${to})`, value: got, as, bold: true },
        { formula: most, value: one?.scored.most ?? 0, as },
        {
          formula: `IF(D${row}>0,C${row}/D${row},0)`,
          value: one?.scored.most ? got / one.scored.most : 0,
          as: 'percent',
        },
        { formula: `${criteria.length}-COUNT(${MODERATION}!J${from}:J${to})`, value: missing, as: 'whole' },
        gates ? { formula: unmet, value: notMet, as: 'whole' } : whole(0),
        { formula: `IF(F${row}+G${row}=0,1,0)`, value: missing + notMet === 0 ? 1 : 0, as: 'whole' },
        {
          formula: placeFormula(row, firstRow, lastRow, ties.length),
          value: one?.place ?? 0,
          as: 'place',
          bold: true,
        },
        ...ties.map((id): Cell => {
          const at = rowOf(
            scene,
            no,
            criteria.findIndex((each) => each.id === id),
          )
          return { formula: `${MODERATION}!J${at}`, value: markOf(one, id), as: 'whole' }
        }),
      ]
    }),
    freeze: true,
  }
}

/** One more than the bids that come before: more points, or as many and a better mark where ties are decided, in turn. */
function placeFormula(row: number, first: number, last: number, ties: number): string {
  const all = (letter: string) => `$${letter}$${first}:$${letter}$${last}`
  const letters = ['C', ...Array.from({ length: ties }, (_, at) => column(9 + at))]
  const ahead = letters.reduceRight(
    (rest, letter) =>
      rest
        ? `(${all(letter)}>${letter}${row})+(${all(letter)}=${letter}${row})*(${rest})`
        : `(${all(letter)}>${letter}${row})`,
    '',
  )
  return `IF(H${row}=1,1+SUMPRODUCT(${all('H')}*(${ahead})),0)`
}

/** What a person decided on each gate, beside what marks and findings come to. */
export function gatesSheet({ input, bids, compared }: BookScene): Sheet {
  const { desk } = input
  const proposed = { clear: 'Nothing against it', ask: 'To ask', not_met: 'Marked 0' } as const
  return {
    name: GATES,
    says: 'Criteria whose 0 asks whether a bid can pass: what marks and findings come to, and what a person decided.',
    columns: [
      { title: 'No.', width: 6 },
      { title: 'Bid', width: 22 },
      { title: 'Id', width: 6 },
      { title: 'Criterion', width: 26 },
      { title: 'What was found', width: 16 },
      { title: 'Decided', width: 16 },
      { title: 'What stands against it', width: 42 },
      { title: 'Reason', width: 42 },
      { title: 'By', width: 16 },
      { title: 'When', width: 18 },
    ],
    rows: bids.flatMap((bid, no) =>
      (compared[no]?.scored.gates ?? []).map((gate): Cell[] => [
        whole(no + 1),
        bold(nameOf(desk, bid)),
        gate.criterion,
        titleOf(input, gate.criterion),
        proposed[gate.proposed],
        gate.decision ? GATE_WORDS[gate.decision.decided] : gate.open ? 'To decide' : null,
        words(gate.because),
        words(gate.decision?.because),
        words(gate.decision && whoDid(gate.decision.by)),
        words(gate.decision && dayOf(gate.decision.at)),
      ]),
    ),
    freeze: true,
  }
}

function pointsOf(one: Compared | undefined): number {
  return one?.scored.rows.reduce((sum, { points = 0 }) => sum + points, 0) ?? 0
}

function markOf(one: Compared | undefined, criterion: string): number {
  return one?.scored.rows.find((row) => row.criterion === criterion)?.mark ?? 0
}

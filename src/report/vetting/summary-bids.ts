// The parts of the summary that hold the bids side by side, in the order of the draw.
import { inPounds } from '../../costing/index.ts'
import {
  bidsInOrder,
  nameOf,
  priceBeside,
  SEVERITIES,
  termsNow,
  vet,
  type Bid,
  type Compared,
  type Vetting,
} from '../../vetting/index.ts'
import { bandsPicture } from '../drawings/bands.ts'
import { markProfilePicture } from '../drawings/mark-profile.ts'
import type { Block, ListItem, ReportSection } from '../report.ts'
import { countWords } from '../words/count-words.ts'
import { orderWords, titleOf, type PapersInput } from './input.ts'

/** Columns that a picture has room for. */
const ABREAST = 5

const text = (words: string): Block => ({ kind: 'text', text: words })

/** One table and, where prices are known, one picture. */
export function bidsSection(input: PapersInput, compared: readonly Compared[]): ReportSection {
  const { desk, shelf } = input
  const bids = bidsInOrder(desk)
  if (!bids.length) return { id: 'bids', title: 'The bids side by side', blocks: [] }
  const rows = bids.map((bid) => {
    const one = compared.find((each) => each.bid === bid.id)
    const { price, band } = priceBeside(desk.commission, bid, shelf)
    return [
      nameOf(desk, bid),
      bid.withdrawn
        ? 'Withdrawn'
        : one?.scored.total === undefined
          ? 'Not marked'
          : `${one.scored.total} of ${one.scored.most}`,
      one?.place === undefined ? '–' : `${one.place}${one.tie === 'level' ? ', level' : ''}`,
      gatesInShort(one),
      countsOf(vet(desk.commission, bid, shelf)),
      price === undefined ? 'Not stated' : inPounds(price, { exact: true }),
      band ? `${inPounds(band.low)} to ${inPounds(band.high)}` : 'No figure',
    ]
  })
  return {
    id: 'bids',
    title: 'The bids side by side',
    blocks: [
      text(`${orderWords(desk)} A place is what marks and weights come to, and no decision.`),
      text(
        'Findings are counted by kind: to settle before any award; lines that hold a mark down unless people say why; to ask the bidder; and to know.',
      ),
      {
        kind: 'table',
        caption: 'Points, gates, findings and price',
        columns: [
          { title: 'Bid', width: 4 },
          { title: 'Points', align: 'right', width: 3 },
          { title: 'Place', align: 'right', width: 2 },
          { title: 'Gates', width: 4 },
          { title: 'Findings', width: 4 },
          { title: 'Price', align: 'right', width: 3 },
          { title: 'Usual price', align: 'right', width: 4 },
        ],
        rows,
        rowHeads: true,
      },
      ...ties(input, compared),
      ...prices(input, bids),
    ],
  }
}

function ties(input: PapersInput, compared: readonly Compared[]): Block[] {
  const items = compared.flatMap(({ name, tie, place }): ListItem[] => {
    if (tie === undefined || place === undefined) return []
    return [
      {
        text:
          tie === 'level'
            ? `${name} is level with another bid: points and the criteria that decide a tie are the same. People decide.`
            : `${name} has the same points as another bid. The mark on ${titleOf(input, tie).toLowerCase()} decided the place.`,
      },
    ]
  })
  return items.length ? [{ kind: 'list', items }] : []
}

function prices({ desk, shelf }: PapersInput, bids: readonly Bid[]): Block[] {
  const known = bids.flatMap((bid) => {
    const { price, band } = priceBeside(desk.commission, bid, shelf)
    return price !== undefined && band ? [{ name: nameOf(desk, bid), price, band }] : []
  })
  const [first] = known
  if (!first) return []
  const says = known
    .map(({ name, price, band: { low, high } }) => {
      const place = price < low ? 'below' : price > high ? 'above' : 'inside'
      return `${name} asks ${inPounds(price, { exact: true })}, ${place} the usual ${inPounds(low)} to ${inPounds(high)}.`
    })
    .join(' ')
  return [
    {
      kind: 'figure',
      caption: `Price asked, against what such work usually costs (${first.band.year} prices, before VAT)`,
      picture: bandsPicture(
        known.map(({ name, price, band: { low, high } }) => ({ label: name, low, central: price, high })),
        { as: (value) => inPounds(value, { exact: true }), colour: '#465652', says },
      ),
    },
    text('A price outside the band is a question to ask, and no fault: the band is a rough one.'),
  ]
}

/** Every mark as a number, and as a picture. */
export function marksSection(input: PapersInput, compared: readonly Compared[]): ReportSection {
  if (!compared.some(({ from }) => from !== 'none'))
    return { id: 'marks', title: 'Marks by criterion', blocks: [] }
  const { criteria } = termsNow(input.desk.commission)
  const rowOf = (one: Compared, id: string) => one.scored.rows.find((row) => row.criterion === id)
  const markOf = (one: Compared, id: string) => rowOf(one, id)?.mark
  const shown = (one: Compared, id: string) => {
    const { mark, cap } = rowOf(one, id) ?? {}
    if (mark === undefined) return '–'
    return cap && mark > cap.at ? `${mark} (line at ${cap.at})` : String(mark)
  }
  const groups = Array.from({ length: Math.ceil(compared.length / ABREAST) }, (_, at) =>
    compared.slice(at * ABREAST, (at + 1) * ABREAST),
  )
  return {
    id: 'marks',
    title: 'Marks by criterion',
    blocks: groups.flatMap((group, at): Block[] => {
      const more = groups.length > 1 ? ` (${at + 1} of ${groups.length})` : ''
      return [
        {
          kind: 'table',
          caption: `Marks from 0 to 3${more}`,
          columns: [
            { title: 'Criterion', width: 4 },
            { title: 'Weight', align: 'right', width: 2 },
            ...group.map(({ name }) => ({ title: name, align: 'right' as const, width: 3 })),
          ],
          rows: [
            ...criteria.map(({ id, weight }) => [
              titleOf(input, id),
              String(weight),
              ...group.map((one) => shown(one, id)),
            ]),
            ['Points', '', ...group.map(({ scored }) => String(scored.total ?? '–'))],
          ],
          rowHeads: true,
        },
        {
          kind: 'figure',
          caption: `The same as a picture${more}`,
          picture: markProfilePicture(
            group.map(({ name }) => name),
            criteria.map(({ id }) => ({
              label: titleOf(input, id),
              marks: group.map((one) => markOf(one, id)),
            })),
            'Three squares for each mark: one filled square is a 1, three are a 3. Each mark stands as a number in the table above.',
          ),
        },
      ]
    }),
  }
}

function gatesInShort(one: Compared | undefined): string {
  if (!one?.scored.gates.length) return 'None here'
  const { gates, conditions } = one.scored
  const open = gates.filter((gate) => gate.open).length
  const not = gates.filter(({ decision }) => decision?.decided === 'not_met').length
  const on = gates.filter(({ decision }) => decision?.decided === 'conditional').length + conditions.length
  const told = [
    ...(not ? [`${not} not met`] : []),
    ...(on ? [countWords(on, 'condition')] : []),
    ...(open ? [`${open} to decide`] : []),
  ]
  return told.length ? told.join(', ') : 'Nothing against it'
}

function countsOf({ findings }: Vetting): string {
  const short = { stop: 'to settle', cap: 'lines', query: 'to ask', note: 'to know' } as const
  const one = { ...short, cap: 'line' } as const
  const told = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count ? [`${count} ${count === 1 ? one[severity] : short[severity]}`] : []
  })
  return told.length ? told.join(', ') : 'None'
}

// A small desk for tests: two bids, three criteria, two markers. Nothing here is real.
import type {
  Criterion,
  Desk,
  Mark,
  MarkerSheet,
  Stamp,
  Vetting,
  VettingBook,
} from '../../../vetting/index.ts'

export const at = (minute: number) => `2026-11-22T10:${String(minute).padStart(2, '0')}:00.000Z`
export const stamp = (minute: number, by = 'Ada'): Stamp => ({ by, at: at(minute) })

const criterion = (id: string, title: string): Criterion => ({
  ...{ id, title, asks: '?', lookFor: '', redFlag: '', question: '?', gate: id === 'D6' },
  anchors: [0, 1, 2, 3].map((mark) => ({
    mark: mark as Mark,
    says: `Says ${mark}`,
    example: `Like ${mark}`,
  })),
  ...{ tiers: ['med'], doubled: [], fields: [], sources: [] },
})

export const toyBook: VettingBook = {
  reviewed: '2026-11-22',
  criteria: [criterion('D5', 'Data capture'), criterion('D6', 'Design fit'), criterion('D7', 'Sample size')],
  sections: [],
  fields: [
    {
      ...{ id: 'data_letter', section: 'data', label: 'Is there a letter?', kind: 'one' },
      options: [
        { id: 'attached', text: 'Yes, attached' },
        { id: 'promised', text: 'A letter is promised' },
      ],
    },
    {
      ...{ id: 'price', section: 'money', label: 'Price', kind: 'number' },
      ...{ unit: 'pounds', min: 0, max: 1e9, whole: true },
    },
    { id: 'designs', section: 'design', label: 'Which methods?', kind: 'methods' },
  ],
  ...{ signals: [], causes: [], rules: [], minimums: [], groups: {}, circumstances: [] },
  ties: { id: 'M12', says: 'Design fit first.', order: ['D6', 'D5'] },
  hash: 'toy',
}

/** A finished sheet: marks by bid and criterion. */
export function toySheet(
  marker: string,
  marks: Readonly<Record<string, Readonly<Record<string, Mark>>>>,
): MarkerSheet {
  return {
    commission: { id: 'c1', title: 'A scheme', terms: 1, hash: 'toy' },
    marker,
    scores: Object.fromEntries(
      Object.entries(marks).map(([bid, given]) => [
        bid,
        Object.entries(given).map(([id, mark]) => ({ criterion: id, mark })),
      ]),
    ),
    finished: at(5),
  }
}

export const toyDesk: Desk = {
  format: 1,
  book: 'toy',
  commission: {
    ...{ id: 'c1', title: 'A scheme' },
    circumstances: [
      { version: 1, flow: 'works', flowVersion: 1, answers: { alloc: 'individual' }, numbers: {} },
    ],
    terms: [
      {
        version: 1,
        criteria: [
          { id: 'D5', weight: 1 },
          { id: 'D6', weight: 2 },
          { id: 'D7', weight: 1 },
        ],
        gates: ['D6'],
      },
    ],
  },
  bids: [
    { id: 'b1', bidder: 'Northgate', said: {}, notes: {} },
    { id: 'b2', bidder: 'Quay & Sons', said: {}, notes: {} },
  ],
  draw: { seed: 7, order: ['b2', 'b1'], ...stamp(1) },
  namesHidden: false,
  sheets: [
    toySheet('Ada', { b1: { D5: 2, D6: 3, D7: 1 }, b2: { D5: 1, D6: 2, D7: 0 } }),
    toySheet('Ben', { b1: { D5: 2, D6: 0, D7: 2 }, b2: { D5: 1, D6: 2, D7: 2 } }),
  ],
  ...{ moderations: [], gates: [], audit: [] },
}

export const toyVetting: Vetting = {
  tier: { value: 'med', from: 'branch' },
  ...{ lead: null, target: null, findings: [], groups: [], caps: [], questions: [], unread: [] },
  gates: [{ criterion: 'D6', proposed: 'clear', because: '', findings: [] }],
}

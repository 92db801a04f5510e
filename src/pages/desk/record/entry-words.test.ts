import { describe, expect, test } from 'vitest'
import type { Flow } from '../../../engine/index.ts'
import type { AuditEntry, Desk, Shelf } from '../../../vetting/index.ts'
import { stamp, toyBook, toyDesk } from '../parts/toy-desk.ts'
import { entryWords, KINDS } from './entry-words.ts'

const flow = {
  id: 'works',
  questions: [
    {
      ...{ id: 'alloc', kind: 'one', text: 'Could chance decide?' },
      options: [
        { id: 'individual', text: 'Yes, person by person' },
        { id: 'fixed', text: 'No, it is decided' },
      ],
    },
  ],
} as unknown as Flow
const shelf = {
  book: toyBook,
  flow,
  methods: { 'im-did': { noun: 'a comparison of changes' } },
} as unknown as Shelf

const words = (entry: Partial<AuditEntry>, desk: Desk = toyDesk) =>
  entryWords(desk, shelf)({ n: 1, ...stamp(1), what: 'bid', ...entry })

describe('an entry in words', () => {
  test('what a bid says, from and to, as the form has it', () => {
    expect(
      words({ what: 'field', bid: 'b1', about: 'data_letter', from: 'promised', to: 'attached' }),
    ).toEqual({
      says: 'Changed for Northgate: “Is there a letter?”',
      ...{ from: 'A letter is promised', to: 'Yes, attached' },
    })
    expect(words({ what: 'field', bid: 'b1', about: 'price', to: '98000' })).toEqual({
      ...{ says: 'Entered for Northgate: “Price”', to: '£98,000' },
    })
    expect(words({ what: 'field', bid: 'b1', about: 'price', from: 'not_stated' })).toEqual({
      ...{ says: 'Took out for Northgate: “Price”', from: 'not stated' },
    })
    expect(words({ what: 'field', bid: 'b1', about: 'designs', to: 'im-did, im-new' }).to).toBe(
      'a comparison of changes and im-new',
    )
    // A field of a later edition is shown as it was kept.
    expect(words({ what: 'field', bid: 'b1', about: 'later', to: 'x' })).toEqual({
      ...{ says: 'Entered for Northgate: “later”', to: 'x' },
    })
  })

  test('facts, marks and gates', () => {
    const fact = {
      what: 'fact',
      about: 'alloc',
      from: 'individual',
      to: 'fixed',
      because: 'A letter came.',
    } as const
    expect(words(fact)).toEqual({
      says: 'Put a fact right for every bid: “Could chance decide?”',
      ...{ from: 'Yes, person by person', to: 'No, it is decided', because: 'A letter came.' },
    })
    // Before the lock nothing is put right yet: it is answered.
    expect(words({ what: 'fact', about: 'alloc', to: 'fixed' })).toEqual({
      ...{ says: 'Answered for the commission: “Could chance decide?”', to: 'No, it is decided' },
    })
    expect(words({ what: 'fact', to: '21 answers of this device' }).says).toMatch(/^Took over the answers/)
    expect(words({ what: 'moderation', bid: 'b2', about: 'D6', from: '1', to: '2', because: ' ' })).toEqual({
      ...{
        says: 'Decided the mark that counts for D6 Design fit, Quay & Sons.',
        from: 'Mark 1',
        to: 'Mark 2',
      },
    })
    expect(words({ what: 'gate', bid: 'b2', about: 'D6', to: 'conditional' }).to).toBe('Met on a condition')
    expect(words({ what: 'sheet', about: 'Ben' }).says).toBe('Took in the finished sheet of Ben.')
    expect(words({ what: 'sheet', about: 'Ben', to: 'the only marker' })).toEqual({
      says: 'Said that Ben is the only marker, so the marks may be seen and count as given.',
    })
  })

  test.each(KINDS)('“$text” is a whole sentence even where nothing else is known', ({ id: what }) => {
    const { says } = words({ what })
    expect(says).toMatch(/^[A-Z].{8,}[.”]$/)
    expect(says).not.toMatch(/undefined|NaN|null/)
  })
})

describe('where names are hidden', () => {
  const hidden: Desk = {
    ...toyDesk,
    namesHidden: true,
    audit: [
      { n: 1, ...stamp(0), what: 'bid', bid: 'b1', to: 'Northgate Old' },
      { n: 2, ...stamp(0), what: 'bid', bid: 'b1', from: 'Northgate Old', to: 'Northgate' },
    ],
  }

  test('no entry gives a name away: not the bid’s, not one it had before, not in a reason', () => {
    const entries: Partial<AuditEntry>[] = [
      { what: 'bid', bid: 'b1', to: 'Northgate Old' },
      { what: 'bid', bid: 'b1', from: 'Northgate Old', to: 'Northgate' },
      { what: 'note', bid: 'b2', about: 'all', to: 'Northgate Old did this before Quay & Sons.' },
      {
        what: 'moderation',
        bid: 'b1',
        about: 'D6',
        to: '2',
        because: 'NORTHGATE said so, and Quay & Sons too',
      },
      { what: 'bid', bid: 'gone', to: 'Somebody' },
    ]
    const all = entries.map((entry) => words(entry, hidden))
    expect(JSON.stringify(all)).not.toMatch(/Northgate|Quay|Somebody/)
    expect(all[2]?.to).toBe('Left out while names are hidden')
    expect(all[3]?.because).toBe('Bid B said so, and Bid A too')
  })

  test('a bid that left the running is told, and “withdrawn” stays a word', () => {
    const left = {
      what: 'bid',
      bid: 'b1',
      from: 'Northgate',
      to: 'withdrawn',
      because: 'Northgate has withdrawn',
    } as const
    const audit = [...hidden.audit, { n: 3, ...stamp(0), ...left }]
    expect(words(left, { ...hidden, audit })).toEqual({
      ...{ says: 'Took Bid B out of the running.', because: 'Bid B has withdrawn' },
    })
  })

  test('and with names shown they are said', () => {
    expect(words({ what: 'bid', bid: 'b1', to: 'Northgate' }).says).toBe('Put Northgate on the desk.')
  })
})

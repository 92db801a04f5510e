import { beforeEach, describe, expect, test } from 'vitest'
import { renameCommission, say } from '../../vetting/index.ts'
import { deskDrafts } from './desk-draft.ts'
import { deskFileName, deskIn, goesOnFrom, writeDesk } from './desk-file.ts'
import { Desks } from './desks.svelte.ts'
import { keep, readKept } from './kept-desk.ts'
import { ownSheets } from './own-sheets.ts'
import { memory, toyDesk } from './toy-visit.ts'

beforeEach(() => localStorage.clear())

function open() {
  const store = memory()
  let minute = 0
  const now = () => new Date(Date.UTC(2026, 10, 22, 12, minute++)).toISOString()
  const desks = new Desks({
    ...{ cabinet: store.cabinet, drafts: deskDrafts(localStorage), sheets: ownSheets(localStorage), now },
  })
  return { desks, ...store }
}
const second = { ...toyDesk, commission: { ...toyDesk.commission, id: 'desk2', title: 'Patrols' } }
const titles = ({ all }: Desks) => all.map(({ title }) => title)

describe('the desks of a device', () => {
  test('are listed with what there is to know, the one changed last first', async () => {
    const { desks } = open()
    await desks.add(toyDesk)
    await desks.add(second)
    expect(titles(desks)).toEqual(['Patrols', 'Cameras'])
    expect(desks.all[1]).toMatchObject({ id: 'desk1', bids: 2, locked: false })
  })

  test('one is renamed in its own record', async () => {
    const { desks, read } = open()
    await desks.add(toyDesk)
    expect(await desks.change(toyDesk, (desk, by) => renameCommission(desk, 'Lights', by), 'AB')).toBeNull()
    expect(titles(desks)).toEqual(['Lights'])
    expect(read('desk1')?.desk).toMatchObject({ audit: [{ n: 1 }, { n: 2, from: 'Cameras', to: 'Lights' }] })
  })

  test('one that another tab has changed meanwhile is left alone', async () => {
    const { desks } = open()
    await desks.add(toyDesk)
    const rename = (title: string) =>
      desks.change(toyDesk, (desk, by) => renameCommission(desk, title, by), 'AB')
    await rename('Lights')
    expect(await rename('Doors')).toBe('gone')
    expect(titles(desks)).toEqual(['Lights'])
  })

  test('deleting can be undone; wiping leaves nothing, marks included', async () => {
    const { desks, kept } = open()
    await desks.add(toyDesk)
    localStorage.setItem('thinking-professionals:desk-sheet:desk1:Ann', '{}')
    await desks.delete('desk1')
    expect(titles(desks)).toEqual([])
    expect(await desks.undelete()).toBeNull()
    expect(titles(desks)).toEqual(['Cameras'])
    await desks.wipe()
    expect([kept.size, localStorage.length]).toEqual([0, 0])
  })

  test.each(['full', 'blocked'] as const)('a browser that is %s deletes nothing', async (outcome) => {
    const { desks, kept, state } = open()
    await desks.add(toyDesk)
    state.outcome = outcome
    expect(await desks.delete('desk1')).toBe(outcome)
    expect([kept.size, desks.deleted]).toEqual([1, null])
  })

  test('a browser without a database still holds a new desk, as a draft', async () => {
    const { desks, state } = open()
    state.outcome = 'blocked'
    expect(await desks.add(toyDesk)).toBeNull()
    expect((await desks.find('desk1')).draft).toEqual(toyDesk)
  })
})

describe('a desk as a file', () => {
  const text = writeDesk(toyDesk, '2026-11-22T12:00:00.000Z')

  test('comes back as it went', () => {
    expect(deskIn(text)).toEqual({ desk: toyDesk })
    expect(deskIn(`\uFEFF${text}`), 'with the mark some editors add').toEqual({ desk: toyDesk })
    expect(deskFileName('Caméras: “north”!', '2026-11-22T12:00:00Z')).toBe(
      'thinking-professionals-desk-cameras-north-2026-11-22.json',
    )
  })

  test.each([
    ['{', 'not-json'],
    ['[]', 'not-ours'],
    ['{"kind":"shopping"}', 'not-ours'],
    ['{"commission":{},"marker":"A","scores":{}}', 'a-sheet'],
    ['{"kind":"thinking-professionals desk","format":99,"desk":{}}', 'newer'],
    ['{"kind":"thinking-professionals desk"}', 'not-ours'],
    [' '.repeat(10_000_001), 'too-long'],
  ])('%.40s is refused', (given, problem) => expect(deskIn(given)).toEqual({ problem }))

  test('two copies of one desk are told apart by their trails', () => {
    const stamp = { by: 'AB', at: '2026-11-22T11:00:00.000Z' }
    const on = (value: string) => {
      const done = say(toyDesk, 'one', 'fallback', value, stamp)
      return done.ok ? done.desk : toyDesk
    }
    expect([goesOnFrom(on('yes'), toyDesk), goesOnFrom(toyDesk, on('yes'))]).toEqual([true, false])
    expect([goesOnFrom(on('yes'), on('no')), goesOnFrom(on('no'), on('yes'))]).toEqual([false, false])
    expect(goesOnFrom(toyDesk, toyDesk)).toBe(true)
  })
})

test.each([null, 3, {}, { id: '../x', desk: {} }, { id: 'a', desk: [] }, { id: 'a' }])(
  'what is no desk (%j) is left alone',
  (given) => expect(readKept(given)).toBeNull(),
)

test('a kept desk with a broken date or title is still one', () => {
  const read = readKept({ ...keep(toyDesk, 'now'), title: 7, changedAt: 'then' })
  expect(read).toMatchObject({ id: 'desk1', title: '', changedAt: new Date(0).toISOString() })
})

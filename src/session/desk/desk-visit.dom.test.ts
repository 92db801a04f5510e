import { beforeEach, describe, expect, test } from 'vitest'
import { isWhole, readDesk, say, withdraw, type Desk } from '../../vetting/index.ts'
import { keep } from './kept-desk.ts'
import { marker } from './marker.svelte.ts'
import { memory, toyDesk, toyShelf, visitOver } from './toy-visit.ts'

beforeEach(() => {
  localStorage.clear()
  marker.name = ''
})

const saying = (field: string, value: string) => (desk: Desk, stamp: { by: string; at: string }) =>
  say(desk, 'one', field, value, stamp)
const keptDesk = (store: ReturnType<typeof memory>) => store.read('desk1')?.desk as Desk

function opened() {
  const store = memory()
  void store.cabinet.put(keep(toyDesk, '2026-11-22T10:00:00.000Z'), '')
  return { store, ...visitOver(store) }
}

describe('a change', () => {
  test('is stamped, shown at once, and in the database soon after', async () => {
    const { visit, store, drafts } = opened()
    expect(visit.apply(saying('fallback', 'yes'))).toBeUndefined()
    expect(visit.desk.bids[0]?.said).toEqual({ fallback: 'yes' })
    expect(visit.desk.audit.at(-1)).toMatchObject({ by: 'somebody at this device', about: 'fallback' })
    expect(drafts.desk('desk1'), 'safe before the database answers').toMatchObject({
      bids: [{ said: { fallback: 'yes' } }, {}],
    })
    await visit.settled()
    expect(keptDesk(store).bids[0]?.said).toEqual({ fallback: 'yes' })
    expect(drafts.desk('desk1'), 'the draft has served').toBeUndefined()
  })

  test('carries the name of whoever works here', () => {
    const { visit } = opened()
    visit.setMarker('  Ann   Other ')
    visit.apply(saying('fallback', 'yes'))
    expect(visit.desk.audit.at(-1)?.by).toBe('Ann Other')
  })

  test('that is refused changes nothing and says why', () => {
    const { visit } = opened()
    expect(visit.apply((desk, stamp) => withdraw(desk, 'one', '', stamp))).toContain('why')
    expect(visit.desk).toBe(toyDesk)
  })

  test('never makes the time of the trail run backwards, whatever the clock says', () => {
    const late = { ...toyDesk, audit: [{ ...toyDesk.audit[0]!, at: '2030-01-01T00:00:00.000Z' }] }
    const { visit } = visitOver(memory(), late)
    visit.apply(saying('fallback', 'yes'))
    expect(isWhole(visit.desk.audit)).toBe(true)
  })

  test('can be taken back once, and both steps stay in the record', () => {
    const { visit } = opened()
    visit.apply(saying('fallback', 'yes'))
    expect(visit.undoable?.about).toBe('fallback')
    expect(visit.undo()).toBeUndefined()
    expect(visit.desk.bids[0]?.said).toEqual({})
    expect(visit.desk.audit).toHaveLength(toyDesk.audit.length + 2)
  })
})

describe('words that are typed', () => {
  test('are safe at every letter, and one entry when the field is left', () => {
    const { visit, drafts } = opened()
    for (const text of ['W', 'We', 'We will']) visit.typing.type('one', 'fallback', text)
    expect(drafts.typing('desk1')).toEqual({ 'one fallback': 'We will' })
    expect(visit.desk.audit).toHaveLength(1)
    visit.typing.done('one', 'fallback')
    expect(visit.desk.bids[0]?.notes).toEqual({ fallback: 'We will' })
    expect(visit.desk.audit).toHaveLength(2)
    expect(drafts.typing('desk1')).toEqual({})
  })

  test('are found again after a crash', () => {
    const { visit, store } = opened()
    visit.typing.type('two', 'section-s', 'Pasted before the crash')
    const again = visitOver(store)
    expect(again.visit.desk.bids[1]?.notes).toEqual({ 'section-s': 'Pasted before the crash' })
  })

  test('a reason for a mark or a gate waits on the device until its decision is on record, and is no note', () => {
    const { visit, store, drafts } = opened()
    const mark = { kind: 'mark', bid: 'one', criterion: 'D1' } as const
    const gate = { ...mark, kind: 'gate' } as const
    visit.typing.giveReason(mark, 'Ben had not seen page 4.')
    visit.typing.giveReason(gate, 'Put right by June.')
    visit.close()
    const again = visitOver(store).visit
    expect(again.typing.reasonFor(mark)).toBe('Ben had not seen page 4.')
    expect(again.desk.audit).toHaveLength(1)
    again.typing.giveReason(mark, '')
    expect(again.typing.reasonFor(mark)).toBe('')
    expect(again.typing.reasonFor(gate)).toBe('Put right by June.')
    again.typing.giveReason(gate, '')
    expect(drafts.typing('desk1')).toEqual({})
  })
})

describe('two tabs', () => {
  test('what the other one did is taken in, and our change is made on top of it', async () => {
    const { visit, store } = opened()
    const other = visitOver(store)
    other.visit.apply(saying('dpia', 'no'))
    await other.visit.settled()
    visit.apply(saying('fallback', 'yes'))
    await visit.settled()
    expect(visit.desk.bids[0]?.said).toEqual({ dpia: 'no', fallback: 'yes' })
    expect(keptDesk(store).bids[0]?.said).toEqual({ dpia: 'no', fallback: 'yes' })
    expect(isWhole(keptDesk(store).audit)).toBe(true)
    expect(visit.trouble).toBeNull()
  })

  test('a change that can no longer be made is told, not forced', async () => {
    const { visit, store } = opened()
    const other = visitOver(store)
    other.visit.apply((desk, stamp) => withdraw(desk, 'one', 'Late', stamp))
    await other.visit.settled()
    visit.apply(saying('fallback', 'yes'))
    await visit.settled()
    expect(visit.trouble).toMatchObject({ kind: 'elsewhere', lost: [expect.stringContaining('withdrawn')] })
    expect(visit.desk.bids[0]?.said).toEqual({})
  })

  test('a tab that does nothing follows', async () => {
    const { visit, store } = opened()
    const other = visitOver(store)
    other.visit.apply(saying('dpia', 'no'))
    await other.visit.settled()
    dispatchEvent(
      new StorageEvent('storage', { key: 'thinking-professionals:desk-changed:desk1', newValue: 'x' }),
    )
    await expect.poll(() => visit.desk.bids[0]?.said).toEqual({ dpia: 'no' })
  })
})

describe('trouble', () => {
  test.each(['full', 'blocked'] as const)(
    'a database that is %s leaves a draft, and says so once',
    async (outcome) => {
      const { visit, store, drafts } = opened()
      store.state.outcome = outcome
      visit.apply(saying('fallback', 'yes'))
      await visit.settled()
      expect(visit.trouble).toEqual({ kind: outcome, draft: true })
      expect(drafts.desk('desk1')).toMatchObject({ bids: [{ said: { fallback: 'yes' } }, {}] })
      visit.dismissTrouble()
      visit.apply(saying('dpia', 'yes'))
      await visit.settled()
      expect(visit.trouble).toBeNull()
      store.state.outcome = 'saved'
      visit.apply(saying('dpia', 'no'))
      await visit.settled()
      expect(keptDesk(store).bids[0]?.said).toEqual({ fallback: 'yes', dpia: 'no' })
    },
  )

  test('what another tab left unreadable is neither shown nor written over', async () => {
    const { visit, store } = opened()
    store.kept.set('desk1', JSON.stringify({ ...store.read('desk1'), last: 'another', desk: { torn: true } }))
    visit.apply(saying('fallback', 'yes'))
    await visit.settled()
    expect(visit.trouble).toEqual({ kind: 'damaged' })
    expect(visit.desk.bids[0]?.said).toEqual({ fallback: 'yes' })
    expect(store.read('desk1')?.desk).toEqual({ torn: true })
  })
})

describe('own marks', () => {
  test('lie apart from the desk, by marker, and need a name', () => {
    const { visit } = opened()
    expect(visit.sheet).toBeNull()
    visit.giveMark('one', { criterion: 'D1', mark: 2 })
    visit.setMarker('Ann')
    expect(visit.sheet?.scores).toEqual({})
    visit.giveMark('one', { criterion: 'D1', mark: 2 })
    expect(JSON.stringify(visit.desk)).not.toContain('"mark"')
    visit.setMarker('Ben')
    expect(visit.sheet?.scores, 'nobody sees another’s').toEqual({})
    visit.setMarker('Ann')
    expect(visit.sheet?.scores).toEqual({ one: [{ criterion: 'D1', mark: 2 }] })
    visit.clearMark('one', 'D1')
    expect(visit.sheet?.scores).toEqual({ one: [] })
  })

  test('are kept under a name that was cut within a sign', () => {
    const { visit, store } = opened()
    visit.setMarker(`a${'😀'.repeat(40)}`)
    visit.giveMark('one', { criterion: 'D1', mark: 2 })
    expect(visitOver(store).visit.sheet?.scores).toEqual({ one: [{ criterion: 'D1', mark: 2 }] })
    visit.setMarker('')
  })

  test('are finished only when none is missing, and are there after a reload', () => {
    const { visit, store } = opened()
    visit.setMarker('Ann')
    expect(visit.finishSheet()).toContain('4 marks')
    for (const bid of ['one', 'two'])
      for (const criterion of ['D1', 'D2']) visit.giveMark(bid, { criterion, mark: 1 })
    expect(visit.finishSheet()).toBeUndefined()
    const again = visitOver(store).visit
    expect(again.sheet?.finished).toBeDefined()
    again.giveMark('one', { criterion: 'D1', mark: 3 })
    expect(again.sheet?.scores['one'], 'a finished sheet is not changed').toContainEqual({
      criterion: 'D1',
      mark: 1,
    })
    expect(again.reopenSheet()).toBeUndefined()
    expect(again.sheet?.finished).toBeUndefined()
  })

  test('are open again when criteria have changed since', () => {
    const { visit, store } = opened()
    visit.setMarker('Ann')
    for (const bid of ['one', 'two'])
      for (const criterion of ['D1', 'D2']) visit.giveMark(bid, { criterion, mark: 1 })
    visit.finishSheet()
    const terms = [...toyDesk.commission.terms, { ...toyDesk.commission.terms[0]!, version: 2 }]
    const changed = visitOver(store, { ...toyDesk, commission: { ...toyDesk.commission, terms } }).visit
    expect(changed.sheet).toMatchObject({ commission: { terms: 1 } })
    expect(changed.sheet?.finished).toBeUndefined()
    expect(changed.finishSheet()).toContain('criteria have changed')
    changed.acceptTerms()
    expect(changed.sheet).toMatchObject({ commission: { terms: 2 }, scores: { one: [{}, {}] } })
    expect(changed.finishSheet()).toBeUndefined()
  })

  test('that cannot be kept are told', () => {
    const { visit } = opened()
    visit.setMarker('Ann')
    localStorage.setItem('thinking-professionals:desk-sheet:desk1:Ann', '{"torn":1}')
    void visit.sheet
    return expect.poll(() => visit.trouble).toEqual({ kind: 'marks', why: 'damaged' })
  })
})

test('whatever is kept can be read again', async () => {
  const { visit, store } = opened()
  visit.apply(saying('fallback', 'yes'))
  await visit.settled()
  expect(readDesk(keptDesk(store), toyShelf)).toEqual({ ok: true, value: visit.desk })
})

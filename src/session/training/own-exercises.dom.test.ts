// A trainer's own exercises: in, replaced, out and back; in a browser that refuses, and after damage.
import { describe, expect, it } from 'vitest'
import type { Exercise } from '../../engine/index.ts'
import { readKept, type ExerciseCabinet, type KeptExercise } from './exercise-cabinet.ts'
import type { Kept } from '../database.ts'
import { OwnExercises, type ReadFile } from './own-exercises.svelte.ts'

function cabinet(answer: Kept = 'saved') {
  const kept = new Map<string, KeptExercise>()
  const done = (act: () => void): Promise<Kept> => {
    if (answer === 'saved') act()
    return Promise.resolve(answer)
  }
  const port: ExerciseCabinet = {
    all: () => Promise.resolve(answer === 'blocked' ? null : [...kept.values()]),
    put: (one) => done(() => kept.set(one.id, one)),
    remove: (id) => done(() => kept.delete(id)),
    empty: () => done(() => kept.clear()),
  }
  return { kept, port }
}

/** Reads “id: title”; anything else is a fault on line 1. */
function read(_: string, text: string): Promise<ReadFile> {
  const [id, title] = text.split(': ')
  return Promise.resolve(
    title === undefined
      ? { faults: [{ level: 'error', line: 1, column: 1, message: 'No title.' }] }
      : { exercise: { id, title } as Exercise, faults: [] },
  )
}

const file = (text: string, name = 'mine.yaml') => ({
  name,
  size: text.length,
  text: () => Promise.resolve(text),
})
const ids = ({ all }: OwnExercises) => all.map(({ kept }) => kept.id)
let tick = 0
const now = () => `2026-11-22T10:00:${String(tick++).padStart(2, '0')}Z`

describe('a trainer’s own exercises', () => {
  it('are kept, listed newest first, and found again at the next visit', async () => {
    const { kept, port } = cabinet()
    const own = new OwnExercises({ cabinet: port, read, now })
    await own.refresh()
    expect(await own.open(file('one: First'))).toBeNull()
    expect(await own.open(file('two: Second'))).toBeNull()
    expect(own.opened).toMatchObject({ added: 'Second', replaced: false })
    expect(ids(own)).toEqual(['two', 'one'])
    expect(kept.get('one')).toMatchObject({ file: 'mine.yaml', text: 'one: First' })
    const later = new OwnExercises({ cabinet: port, read, now })
    await later.refresh()
    expect(ids(later)).toEqual(['two', 'one'])
    expect(later.find('one')).toMatchObject({ title: 'First' })
    expect(later.find('three')).toBeUndefined()
  })

  it('take the place of one with the same id; a faulty file changes nothing', async () => {
    const { kept, port } = cabinet()
    const own = new OwnExercises({ cabinet: port, read, now })
    await own.open(file('one: First'))
    await own.open(file('broken'))
    expect(own.opened).toMatchObject({ file: 'mine.yaml', text: 'broken', faults: [{ line: 1, column: 1 }] })
    expect(own.opened?.added).toBeUndefined()
    expect(kept.get('one')?.text).toBe('one: First')
    await own.open(file('one: Better'))
    expect(own.opened).toMatchObject({ added: 'Better', replaced: true })
    expect(ids(own)).toEqual(['one'])
    expect(own.find('one')).toMatchObject({ title: 'Better' })
  })

  it('go, come back, and go for good', async () => {
    const { kept, port } = cabinet()
    const own = new OwnExercises({ cabinet: port, read, now })
    await own.open(file('one: First'))
    expect(await own.remove('one')).toBeNull()
    expect([ids(own), [...kept.keys()]]).toEqual([[], []])
    expect(await own.restore()).toBeNull()
    expect([ids(own), [...kept.keys()]]).toEqual([['one'], ['one']])
    expect(await own.wipe()).toBeNull()
    expect([ids(own), [...kept.keys()]]).toEqual([[], []])
  })

  it('are open for this visit where the browser keeps nothing, and say so', async () => {
    for (const answer of ['blocked', 'full'] as const) {
      const own = new OwnExercises({ cabinet: cabinet(answer).port, read, now })
      await own.refresh()
      expect(await own.open(file('one: First'))).toBe(answer)
      expect(own.find('one')).toMatchObject({ title: 'First' })
    }
  })

  it('say what is wrong with a file that cannot even be read', async () => {
    const { port } = cabinet()
    const own = new OwnExercises({ cabinet: port, read, now })
    expect(await own.open({ ...file('x'), size: 2_000_000 })).toBe('too_large')
    expect(await own.open({ ...file('x'), text: () => Promise.reject(new Error('gone')) })).toBe('unreadable')
    const offline = new OwnExercises({ cabinet: port, read: () => Promise.reject(new Error('offline')), now })
    expect(await offline.open(file('one: First'))).toBe('reader')
  })
})

it('believes nothing that is stored', () => {
  const sound = { id: 'one', file: 'mine.yaml', text: 'one: First', savedAt: '2026-11-22T10:00:00Z' }
  expect(readKept({ ...sound, more: 1 })).toEqual(sound)
  for (const wrong of [
    null,
    'text',
    [],
    { ...sound, id: '../etc' },
    { ...sound, id: '__proto__' },
    { ...sound, text: 5 },
    { ...sound, text: 'x'.repeat(300_001) },
    { ...sound, file: undefined },
  ])
    expect(readKept(wrong)).toBeNull()
})

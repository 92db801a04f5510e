import { expect, test } from 'vitest'
import { nameOf, patternOf } from './lines.ts'

test('a line nobody has heard of goes by its id and is solid, whatever its id', () => {
  expect([nameOf('works'), patternOf('value')]).toEqual(['Works', 'beads'])
  for (const id of ['elsewhere', 'constructor', 'toString', '__proto__'])
    expect([nameOf(id), patternOf(id)]).toEqual([id, 'solid'])
})

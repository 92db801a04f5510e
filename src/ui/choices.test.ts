import { expect, test } from 'vitest'
import { press, type Choice } from './choices.ts'

const choices: Choice[] = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B' },
  { id: 'none', text: 'None', exclusive: true },
  { id: 'dk', text: 'Not sure', apart: true },
]

test('ticks keep the order of the choices, whatever the order of pressing', () => {
  expect(press(choices, ['b'], 'a')).toEqual(['a', 'b'])
})

test('pressing again takes the tick away', () => {
  expect(press(choices, ['a', 'b'], 'a')).toEqual(['b'])
})

test('an exclusive choice stands alone, and gives way to an ordinary one', () => {
  expect(press(choices, ['a', 'b'], 'none')).toEqual(['none'])
  expect(press(choices, ['a'], 'dk')).toEqual(['dk'])
  expect(press(choices, ['dk'], 'b')).toEqual(['b'])
})

test('a choice nobody offered changes nothing', () => {
  expect(press(choices, ['a'], 'zebra')).toEqual(['a'])
})

import { expect, test } from 'vitest'
import { toyGuide, toyLogic } from '../../engine/logic/toy-logic.ts'
import { edited, joinedLinks } from '../../engine/logic/index.ts'
import { afterDeleting, boxAfterKey } from './moving.ts'
import { arrowWords, measureWords, named, placeWords, withArticle } from './words.ts'

const model = edited(
  edited(edited(toyLogic, { do: 'add', column: 'early', text: 'More talk' }), { do: 'remove', box: 'lent' }),
  { do: 'add', column: 'inputs', text: 'A room' },
)
// inputs: toys, b2; activities: lend; outputs: none; early: play, b1; later: calm

test('arrow keys lead up, down and across, over empty columns', () => {
  expect(boxAfterKey(model, 'toys', 'ArrowDown')).toBe('b2')
  expect(boxAfterKey(model, 'toys', 'ArrowUp')).toBeUndefined()
  expect(boxAfterKey(model, 'toys', 'ArrowRight')).toBe('lend')
  expect(boxAfterKey(model, 'b2', 'ArrowRight')).toBe('lend')
  expect(boxAfterKey(model, 'lend', 'ArrowRight')).toBe('play')
  expect(boxAfterKey(model, 'b1', 'ArrowRight')).toBe('calm')
  expect(boxAfterKey(model, 'calm', 'ArrowRight')).toBeUndefined()
  expect(boxAfterKey(model, 'calm', 'ArrowLeft')).toBe('play')
  expect(boxAfterKey(model, 'play', 'End')).toBe('b1')
  expect(boxAfterKey(model, 'b1', 'Home')).toBe('play')
  expect(boxAfterKey(model, 'b1', 'x')).toBeUndefined()
  expect(boxAfterKey(model, 'nobody', 'Home')).toBeUndefined()
})

test('the focus goes to what takes the place of a deleted box', () => {
  expect(afterDeleting(model, 'toys')).toBe('box-b2')
  expect(afterDeleting(model, 'b2')).toBe('box-toys')
  expect(afterDeleting(model, 'calm')).toBe('add-later')
})

test('words', () => {
  expect([withArticle('input'), withArticle('later outcome')]).toEqual(['an input', 'a later outcome'])
  expect(named({ text: ' ' })).toBe('a box with no words yet')
  expect(named({ text: 'Children play more.' }, 9)).toBe('Children…')
  const [link] = joinedLinks(toyLogic)
  expect(arrowWords(link!)).toBe('Leads to “Lend toys for a week”. Why: The van brings them.')
  expect(arrowWords({ ...link!, because: ' ' })).toBe('Leads to “Lend toys for a week”. No reason yet.')
  const [toys, , lent, play] = toyLogic.boxes
  expect(measureWords({ ...play!, measure: '' })).toEqual({ measured: false, text: 'Not measured yet' })
  expect(measureWords({ ...lent!, measure: '' })).toBeUndefined()
  expect(measureWords(toys!)).toBeUndefined()
  expect(placeWords({ link: 'k4' }, toyLogic, toyGuide)).toBe(
    'the arrow from “Children play more” to “Fewer quarrels at home”',
  )
  expect(placeWords({ part: 'risk' }, toyLogic, toyGuide)).toBe('Risks')
})

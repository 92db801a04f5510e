import { expect, test } from 'vitest'
import { flow, library, on } from '../toy-result.ts'
import { choices, overrideWords } from '../../../report/advice/override-words.ts'

const led = on({ draw: 'yes', data: 'yes', decision: 'yes' })
const override = {
  method: 'im-did',
  reason: 'The chief has <b>promised</b> it.\nTo all.',
  at: '2026-11-22T10:00:00Z',
}

test('anything but what leads can be chosen, best placed first', () => {
  expect(choices(led, library).map(({ id, status }) => [id, status])).toEqual([
    ['ex-process', 'recommended'],
    ['mo-min', 'recommended'],
    ['im-did', 'possible'],
  ])
})

test('the choice is told with the advice it departs from, and the reason as it was typed', () => {
  expect(overrideWords(flow, led, library, override)).toEqual({
    title: 'You are going on with a comparison of areas.',
    stands: 'On your answers it is possible, with caveats.',
    advice: 'A randomised trial is within reach. Here is what it needs.',
    reason: 'The chief has <b>promised</b> it.\nTo all.',
    day: '22 November 2026',
  })
})

test('it says so if the advice has come round, if the design is out of play, and copes with what it cannot read', () => {
  const now = on({ draw: 'no', data: 'yes', decision: 'yes' })
  expect(overrideWords(flow, now, library, override)?.stands).toBe('The advice has since come round to it.')
  expect(overrideWords(flow, { ...led, methods: [] }, library, override)?.stands).toBe(
    'On your answers it does not come into play.',
  )
  expect(overrideWords(flow, led, library, { ...override, at: 'yesterday' })?.day).toBe('')
  expect(overrideWords(flow, led, library, { ...override, method: 'im-gone' })).toBeNull()
})

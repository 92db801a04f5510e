import { describe, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { remaining } from './remaining.ts'
import { resolve } from './resolve.ts'
import { all, fact, has, is, not, toyFact, toyFlow, toyQuestion } from './toy-flow.ts'

const weather = toyQuestion('weather', ['sun', 'rain', 'dk'])
const coat = toyQuestion('coat', ['wool', 'wax'], { ask: is('weather', 'rain') })
const hat = toyQuestion('hat', ['straw', 'felt'], { ask: not(is('coat', 'wax')) })
const packed = toyQuestion('packed', ['map', 'lunch', 'none', 'dk'], { kind: 'many' })
const flow = toyFlow({ questions: [weather, coat, hat, packed] })

describe('walking the flow', () => {
  test('starts at the first question', () => {
    expect(resolve(flow, {})).toMatchObject({ path: [], current: 'weather', dormant: [] })
  })

  test('asks a question only when its condition is true', () => {
    expect(resolve(flow, { weather: 'rain' }).current).toBe('coat')
    expect(resolve(flow, { weather: 'sun' }).current).toBe('packed')
  })

  test('unasked is not "no": a condition on a question off the route does not hold either way round', () => {
    const { path, current } = resolve(flow, { weather: 'sun', hat: 'straw' })
    expect(path).toEqual(['weather'])
    expect(current).toBe('packed')
  })

  test('parks answers that leave the route, and takes them back when the route returns', () => {
    const answers = { weather: 'rain', coat: 'wool', hat: 'felt', packed: ['map'] }
    expect(resolve(flow, answers)).toMatchObject({ dormant: [], current: null })
    expect(resolve(flow, { ...answers, weather: 'sun' })).toMatchObject({
      dormant: ['coat', 'hat'],
      current: null,
    })
    expect(resolve(flow, answers).path).toEqual(['weather', 'coat', 'hat', 'packed'])
  })

  test('goes on past a missing answer: later answers count unless their ask is false', () => {
    const { path, current, gaps } = resolve(flow, { coat: 'wool', hat: 'felt', packed: ['map'] })
    expect(path).toEqual(['coat', 'hat', 'packed'])
    expect(current).toBe('weather')
    expect(gaps).toEqual(['weather'])
    expect(resolve(flow, { weather: 'rain', hat: 'felt' })).toMatchObject({
      path: ['weather', 'hat'],
      current: 'coat',
    })
  })
})

describe('answers from outside', () => {
  test.each([
    [{ weather: 'snow' }, 'no-such-option'],
    [{ weather: ['sun'] }, 'wrong-kind'],
    [{ weather: 7 }, 'wrong-kind'],
    [{ weather: null }, 'wrong-kind'],
    [{ packed: ['map', 'cat'] }, 'no-such-option'],
    [{ packed: ['map', 'none'] }, 'not-alone'],
    [{ packed: [{}] }, 'wrong-kind'],
  ])('%j is refused: %s', (answers, reason) => {
    expect(resolve(flow, answers as never).invalid).toMatchObject([{ reason }])
  })

  test('what is right beside what is wrong still counts', () => {
    expect(resolve(flow, { packed: ['cat', 'map', 'none'] }).answers).toEqual({ packed: ['map'] })
  })

  test('ticks come out in the order of the question, each once', () => {
    expect(resolve(flow, { packed: ['lunch', 'map', 'lunch'] }).answers).toEqual({ packed: ['map', 'lunch'] })
  })

  test('ids the flow does not know are listed, and names from the prototype mean nothing', () => {
    const answers = JSON.parse('{"colour": "red", "__proto__": "x", "constructor": "y"}')
    expect(resolve(flow, answers).unknown).toEqual(['colour', '__proto__', 'constructor'])
    const named = toyFlow({ questions: [toyQuestion('constructor', ['a', 'b'])] })
    expect(resolve(named, {})).toMatchObject({ gaps: ['constructor'], invalid: [] })
  })
})

describe('facts', () => {
  const asked = toyFlow({
    questions: [
      weather,
      toyQuestion('walk', ['yes', 'no'], { ask: fact('dry', 'yes') }),
      toyQuestion('read', ['yes', 'no'], { ask: fact('dry', 'no') }),
    ],
    facts: [
      toyFact('wet', { yes: is('weather', 'rain'), no: is('weather', 'sun') }),
      toyFact('dry', { yes: fact('wet', 'no'), no: fact('wet', 'yes') }),
    ],
  })

  test('take the first case that is true, through other facts', () => {
    expect(resolve(asked, { weather: 'sun' })).toMatchObject({
      facts: { wet: 'no', dry: 'yes' },
      current: 'walk',
    })
  })

  test('have no value when no case is true, and then ask nothing', () => {
    expect(resolve(asked, { weather: 'dk' })).toMatchObject({ facts: {}, current: null })
  })
})

describe('how much is left', () => {
  test('counts the shortest and the longest way to the end', () => {
    expect(remaining(flow, {})).toEqual({ least: 2, most: 4 })
    expect(remaining(flow, { weather: 'rain' })).toEqual({ least: 2, most: 3 })
    expect(remaining(flow, { weather: 'sun' })).toEqual({ least: 1, most: 1 })
    expect(remaining(flow, { weather: 'sun', packed: ['map'] })).toEqual({ least: 0, most: 0 })
  })

  test('follows sets of ticks', () => {
    const later = toyQuestion('later', ['a', 'b'], { ask: all(has('packed', 'map'), has('packed', 'lunch')) })
    expect(remaining(toyFlow({ questions: [packed, later] }), {})).toEqual({ least: 1, most: 2 })
  })
})

describe('carrying answers over to a newer version', () => {
  const newer = toyFlow({
    version: 3,
    questions: [
      toyQuestion('climate', ['dry'], {
        was: ['weather'],
        options: [{ id: 'dry', text: 'Dry', was: ['sun', 'hot'], exclusive: false, unsure: false }],
      }),
    ],
  })

  test('follows renamed questions and options', () => {
    const { answers, notes } = migrate(newer, {
      flow: 'toy',
      version: 2,
      answers: { weather: 'sun', gone: 'x' },
    })
    expect(answers).toEqual({ climate: 'dry', gone: 'x' })
    expect(notes).toEqual([
      { kind: 'older-version', from: 2, to: 3 },
      { kind: 'renamed-question', from: 'weather', to: 'climate' },
      { kind: 'renamed-option', question: 'climate', from: 'sun', to: 'dry' },
    ])
  })

  test('an answer under the new name wins', () => {
    const stored = { flow: 'toy', version: 3, answers: { weather: 'hot', climate: 'dry' } }
    expect(migrate(newer, stored)).toEqual({ answers: { climate: 'dry' }, notes: [] })
  })
})

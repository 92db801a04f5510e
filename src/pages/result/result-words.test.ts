import { describe, expect, test } from 'vitest'
import { advise } from '../../engine/index.ts'
import { toyQuestion } from '../../engine/toy-flow.ts'
import { headline, inPlainWords } from '../../report/advice/headline.ts'
import { layers } from '../../report/advice/package.ts'
import { mainReason, reasonLines } from '../../report/advice/reason-words.ts'
import { flow, library, on } from './toy-result.ts'

describe('the headline', () => {
  test.each([
    [{}, 'nothing', 'Nothing to show yet.', ''],
    [{ draw: 'yes' }, 'unfinished', 'Too early to say.', 'Two questions to go.'],
    [
      { draw: 'yes', data: 'yes', decision: 'yes' },
      'lead',
      'A randomised trial is within reach.',
      'Here is what it needs.',
    ],
    [{ draw: 'yes', data: 'yes' }, 'lead', 'So far, a randomised trial fits best.', ''],
    [
      { draw: 'dk', data: 'yes', decision: 'yes' },
      'lead',
      'A comparison of areas is within reach.',
      'Find out one thing before you promise it.',
    ],
    [
      { draw: 'no', data: 'patchy', decision: 'yes' },
      'best',
      'No impact design fits cleanly.',
      'The best available is a comparison of areas.',
    ],
    [
      { draw: 'yes', data: 'none', decision: 'yes' },
      'none',
      'No impact design fits your answers.',
      'Start with a process evaluation.',
    ],
    [
      { draw: 'yes', data: 'yes', decision: 'no' },
      'stop',
      'No evaluation is warranted.',
      'Keep minimum records.',
    ],
  ])('%j: %s', (answers, situation, title, then) => {
    expect(headline(flow, on(answers), library)).toMatchObject({ situation, title, then })
  })

  test.each([
    [{ draw: 'yes', data: 'yes', decision: 'yes' }, 'im-rct'],
    [{ draw: 'no', data: 'patchy', decision: 'yes' }, 'im-did'],
    [{ draw: 'yes', data: 'none', decision: 'yes' }, 'ex-process'],
  ])('%j: the method it names is told in plain words', (answers, id) => {
    const advised = on(answers)
    const told = inPlainWords(flow, advised, library, headline(flow, advised, library))
    const { noun, plain } = library.methods[id]!
    expect(told.toLowerCase()).toBe(`${noun}: ${plain}`.toLowerCase())
  })

  test('where it names no method, nothing is explained', () => {
    const unnamed: Record<string, string>[] = [{}, { draw: 'yes', data: 'yes', decision: 'no' }]
    for (const answers of unnamed) {
      const advised = on(answers)
      expect(inPlainWords(flow, advised, library, headline(flow, advised, library))).toBe('')
    }
  })

  test('is not held up by a question asked for context only', () => {
    const longer = {
      ...flow,
      questions: [...flow.questions, toyQuestion('size', ['s', 'l'], { context: true })],
    }
    const advised = advise(longer, { draw: 'yes', data: 'yes', decision: 'yes' })
    expect(advised.gaps).toEqual(['size'])
    expect(headline(longer, advised, library).title).toBe('A randomised trial is within reach.')
  })

  test('names all that fit where no one design leads', () => {
    const open = { ...flow, precedence: undefined }
    const told = (answers: Record<string, string>) => headline(open, advise(open, answers), library)
    expect(told({ draw: 'yes', data: 'yes', decision: 'yes' })).toMatchObject({
      situation: 'several',
      title: 'Three methods fit your answers.',
      then: 'Start with a randomised trial.',
    })
    expect(told({ draw: 'no', data: 'yes', decision: 'yes' }).title).toBe(
      'A comparison of areas and a process evaluation fit your answers.',
    )
    expect(told({ draw: 'no', data: 'none' }).title).toBe('So far: a process evaluation fits your answers.')
  })

  test('quotes what holds it up, or what stands in the way', () => {
    expect(headline(flow, on({ draw: 'yes', data: 'yes', decision: 'yes' }), library).lead).toBe(
      'Chance can decide. The outcome is counted. Confirm the sample size before you promise it.',
    )
    expect(headline(flow, on({ draw: 'no', data: 'patchy', decision: 'yes' }), library).lead).toBe(
      'But: the figures have holes.',
    )
    expect(headline(flow, on({ draw: 'no', data: 'none', decision: 'yes' }), library).lead).toBe(
      'There is no outcome.',
    )
  })
})

describe('the package', () => {
  test('has every layer, the lead on its own rung, and says what is asked elsewhere', () => {
    const built = layers(flow, on({ draw: 'yes', data: 'yes', decision: 'yes' }), library)
    expect(built.map(({ rung, status, methods }) => [rung, status, methods])).toEqual([
      ['value', 'elsewhere', []],
      ['impact', 'recommended', ['im-rct']],
      ['process', 'recommended', ['ex-process']],
      ['minimum', 'recommended', ['mo-min']],
    ])
  })

  test('puts the best available on its rung when nothing leads', () => {
    const built = layers(flow, on({ draw: 'no', data: 'patchy', decision: 'yes' }), library)
    expect(built[1]).toMatchObject({ rung: 'impact', status: 'possible', methods: ['im-did'] })
  })

  test('says why a layer is out of reach', () => {
    const built = layers(flow, on({ draw: 'yes', data: 'none', decision: 'yes' }), library)
    expect(built[1]).toMatchObject({ status: 'not_feasible', methods: [], text: 'There is no outcome.' })
  })
})

describe('reasons', () => {
  test('quote the reader, point a way, and name a way out', () => {
    const advised = on({ draw: 'no', data: 'yes', decision: 'yes' })
    const verdict = advised.methods.find(({ id }) => id === 'im-rct')!
    expect(reasonLines(flow, verdict, advised, library)).toMatchObject([
      {
        points: 'blocks',
        text: 'No draw is possible.',
        wayOut: 'Undo R1.',
        quotes: [{ question: 'draw', short: 'draw', said: 'no' }],
      },
      { points: 'helps', text: 'The outcome is counted.' },
    ])
    expect(mainReason(verdict)).toBe('No draw is possible.')
  })

  test('name the stronger design, and the questions a verdict waits for', () => {
    const led = on({ draw: 'yes', data: 'yes', decision: 'yes' })
    const did = led.methods.find(({ id }) => id === 'im-did')!
    expect(reasonLines(flow, did, led, library)[0]?.text).toBe(
      'A stronger design is there to be had. That is a randomised trial.',
    )
    const early = on({ draw: 'yes' })
    const rct = early.methods.find(({ id }) => id === 'im-rct')!
    expect(reasonLines(flow, rct, early, library)[0]).toMatchObject({
      points: 'hinders',
      text: 'It cannot be recommended before you have answered this:',
      open: [{ question: 'data', short: 'data' }],
    })
  })
})

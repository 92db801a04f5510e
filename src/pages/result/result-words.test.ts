import { describe, expect, test } from 'vitest'
import { advise, type Library, type Method } from '../../engine/index.ts'
import { fact, is, toyFact, toyFlow, toyMethod, toyQuestion, toyRule } from '../../engine/toy-flow.ts'
import { headline } from './headline.ts'
import { layers } from './package/package.ts'
import { mainReason, reasonLines } from './methods/reason-words.ts'

const flow = toyFlow({
  questions: [
    toyQuestion('draw', ['yes', 'no', 'dk'], { hard: true }),
    toyQuestion('data', ['yes', 'patchy', 'none', 'dk'], { hard: true }),
    toyQuestion('decision', ['yes', 'no']),
  ],
  facts: [toyFact('stop', { yes: is('decision', 'no'), no: is('decision', 'yes') })],
  methods: [
    toyMethod('im-rct', {
      needs: ['draw', 'data'],
      supports: [
        { when: is('draw', 'yes'), because: 'Chance can decide.' },
        { when: is('data', 'yes'), because: 'The outcome is counted.' },
      ],
    }),
    toyMethod('im-did', {
      needs: ['data'],
      supports: [{ when: is('data', 'yes'), because: 'There are figures.' }],
    }),
    toyMethod('ex-process'),
    toyMethod('mo-min'),
  ],
  rules: [
    toyRule('R1', ['im-rct'], is('draw', 'no'), { because: 'No draw is possible.' }),
    toyRule('R2', ['im-rct'], is('draw', 'dk'), {
      severity: 'caveat',
      because: 'Nobody has asked about a draw.',
    }),
    toyRule('R3', ['im-rct', 'im-did'], is('data', 'none'), { because: 'There is no outcome.' }),
    toyRule('R4', ['im-did', 'im-rct'], is('data', 'patchy'), {
      severity: 'caveat',
      because: 'The figures have holes.',
    }),
    toyRule('R5', ['im-rct', 'im-did', 'ex-process'], fact('stop', 'yes'), {
      because: 'Nothing hangs on it.',
    }),
  ],
  precedence: {
    id: 'P',
    because: 'A stronger design is there to be had.',
    change: 'Keep it as the fallback.',
    ladder: ['im-rct', 'im-did'],
    classes: [{ id: 'all', methods: ['im-rct', 'im-did'] }],
    orders: [{ methods: ['im-rct', 'im-did'] }],
  },
  floors: [{ id: 'F1', method: 'mo-min', because: 'Always.', ifNothingElse: false }],
})

function method(id: string, noun: string, rung: Method['rung']): Method {
  return {
    id,
    noun,
    rung,
    name: noun,
    opens: noun,
    answers: 'What?',
    strength: { level: 3, says: '' },
  } as Method
}

const library: Library = {
  methods: {
    'im-rct': method('im-rct', 'a randomised trial', 'impact'),
    'im-did': method('im-did', 'a comparison of areas', 'impact'),
    'ex-process': method('ex-process', 'a process evaluation', 'process'),
    'mo-min': method('mo-min', 'minimum records', 'minimum'),
  },
  sources: {},
  glossary: {},
}

function on(answers: Record<string, string>) {
  return advise(flow, answers)
}

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

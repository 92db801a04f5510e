// A flow and a library just large enough for the parts of a result page to be tested.
import { advise, type Advised, type Library, type Method } from '../../engine/index.ts'
import { fact, is, toyFlow, toyFact, toyMethod, toyQuestion, toyRule } from '../../engine/toy-flow.ts'

export const flow = toyFlow({
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

export const library: Library = {
  methods: {
    'im-rct': method('im-rct', 'a randomised trial', 'impact'),
    'im-did': method('im-did', 'a comparison of areas', 'impact'),
    'ex-process': method('ex-process', 'a process evaluation', 'process'),
    'mo-min': method('mo-min', 'minimum records', 'minimum'),
  },
  sources: {},
  glossary: {},
}

/** The advice of the toy flow on these answers. */
export function on(answers: Record<string, string>): Advised {
  return advise(flow, answers)
}

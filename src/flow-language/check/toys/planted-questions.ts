// Faults planted in questions, options, facts, texts and examples.
import { all, any, fact, is, toyFact, toyQuestion, toyRule } from '../../../engine/toy-flow.ts'
import {
  clean,
  withQuestion,
  withRules,
  withFact,
  options,
  status,
  impossible,
  type Planted,
} from './planting.ts'

export const plantedQuestions: readonly Planted[] = [
  {
    fault: 'a question that can never be asked, through another question',
    flow: withQuestion('size', { ask: all(fact('rand', 'yes'), is('stage', 'ended')) }),
    code: 'question-never-asked',
    at: { kind: 'question', id: 'size' },
  },
  {
    fault: 'an ask that is always true',
    flow: withQuestion('worry', { ask: any(is('aim', 'effect', 'dk'), is('aim', 'process')) }),
    code: 'question-always-asked',
    at: { kind: 'question', id: 'worry' },
    shows: ({ path }) => path.includes('worry'),
  },
  {
    fault: 'a question nothing reads',
    flow: { ...clean, questions: [...clean.questions, toyQuestion('lonely', ['a', 'b'])] },
    code: 'question-unread',
    at: { kind: 'question', id: 'lonely' },
    shows: ({ path }) => path.includes('lonely'),
  },
  {
    fault: 'an option no condition tells from another',
    flow: withQuestion('compare', options('good', 'fair', 'poor', 'none')),
    code: 'option-changes-nothing',
    at: { kind: 'option', id: 'compare', option: 'fair' },
    shows: ({ answers }) => answers['compare'] === 'fair',
  },
  {
    fault: 'an option told from another only where neither can be chosen',
    flow: {
      ...withQuestion('size', options('small', 'large', 'huge')),
      rules: [
        ...clean.rules,
        toyRule('R9', ['im-did'], all(is('size', 'huge', 'small'), is('compare', 'good', 'poor'))),
      ],
    },
    code: 'option-changes-nothing',
    at: { kind: 'option', id: 'size', option: 'large' },
    shows: ({ answers }) => answers['size'] === 'large',
  },
  {
    fault: 'a tick that makes no difference',
    flow: withQuestion('worry', {
      options: toyQuestion('worry', ['cost', 'risk', 'noise', 'hum', 'none', 'dk']).options,
    }),
    code: 'option-changes-nothing',
    at: { kind: 'option', id: 'worry', option: 'hum' },
    shows: ({ answers }) => answers['worry']?.includes('hum') ?? false,
  },
  {
    fault: 'a value of a fact that is never reached',
    flow: withFact(toyFact('odd', { a: impossible, b: { kind: 'always' } }), fact('odd', 'b')),
    code: 'fact-value-never',
    at: { kind: 'fact', id: 'odd', option: 'a' },
  },
  {
    fault: 'a case of a fact that earlier cases leave nothing',
    flow: withFact(
      {
        id: 'odd',
        says: 'Odd',
        late: false,
        cases: [
          { is: 'a', when: is('stage', 'ended') },
          { is: 'b', when: is('stage', 'planned', 'running') },
          { is: 'a', when: is('aim', 'dk') },
        ],
      },
      fact('odd', 'b'),
    ),
    code: 'fact-case-never',
    at: { kind: 'fact', id: 'odd', option: 'a' },
    shows: ({ facts }) => facts['odd'] === 'a',
  },
  {
    fault: 'a late fact with a value that how methods stand rules out',
    flow: {
      ...clean,
      facts: clean.facts.map((each) =>
        each.late
          ? toyFact(
              'outlook',
              {
                good: all({ kind: 'lead', methods: ['im-rct'] }, is('chance', 'no')),
                poor: { kind: 'always' },
              },
              true,
            )
          : each,
      ),
      examples: [],
    },
    code: 'fact-value-never',
    at: { kind: 'fact', id: 'outlook', option: 'good' },
  },
  {
    fault: 'a fact without a value although everything was answered',
    flow: {
      ...clean,
      facts: clean.facts.map((each) =>
        each.id === 'rand' ? toyFact('rand', { yes: is('chance', 'yes'), no: is('chance', 'no') }) : each,
      ),
    },
    code: 'fact-unknown',
    at: { kind: 'fact', id: 'rand' },
    shows: ({ facts, answers }) => facts['rand'] === undefined && answers['chance'] === 'dk',
  },
  {
    fault: 'a fact that is unknown off its route and lets a method through',
    flow: withFact(
      toyFact('crowd', { big: is('size', 'large'), few: is('size', 'small') }),
      fact('crowd', 'few'),
      'caveat',
    ),
    code: 'fact-unknown',
    at: { kind: 'fact', id: 'crowd' },
    shows: (advised) =>
      advised.facts['crowd'] === undefined && status(advised, 'ex-process') === 'recommended',
  },
  {
    fault: 'a missing text',
    flow: withQuestion('aim', { why: ' ' }),
    code: 'text-missing',
    at: { kind: 'question', id: 'aim' },
  },
  {
    fault: 'a rule that does not say what would have to change',
    flow: withRules({ ...toyRule('R9', ['im-rct'], is('aim', 'dk')), change: '' }),
    code: 'text-missing',
    at: { kind: 'rule', id: 'R9' },
  },
  {
    fault: 'a question too long for one breath',
    flow: withQuestion('aim', { text: `${'very '.repeat(30)}long?` }),
    code: 'text-long',
    at: { kind: 'question', id: 'aim' },
  },
  {
    fault: 'a hard question without a way to find out',
    flow: withQuestion('chance', { findOut: '' }),
    code: 'find-out-missing',
    at: { kind: 'question', id: 'chance' },
  },
  {
    fault: 'not knowing ranked among the answers',
    flow: withQuestion('chance', { better: ['yes', 'dk', 'no'] }),
    code: 'better-unsure',
    at: { kind: 'option', id: 'chance', option: 'dk' },
  },
  {
    fault: 'an example that does not come out as it says',
    flow: {
      ...clean,
      examples: clean.examples.map((each) => ({ ...each, expect: { possible: ['im-rct'] } })),
    },
    code: 'example-fails',
    at: { kind: 'example', id: 'A lottery' },
    shows: (advised) => status(advised, 'im-rct') === 'recommended',
  },
]

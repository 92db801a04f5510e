import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolve } from '../engine/index.ts'
import { is, toyFlow, toyQuestion } from '../engine/toy-flow.ts'
import { randomAnswers, randomFlow } from '../machines/random-flow.ts'
import { decodeLink, encodeLink } from './link.ts'

const flow = toyFlow({
  version: 3,
  questions: [
    toyQuestion('target', ['teams', 'people']),
    toyQuestion('priority', ['cost', 'innovation', 'none', 'dk'], { kind: 'many' }),
    toyQuestion('draw', ['yes', 'no'], { ask: is('target', 'teams'), was: ['lottery'] }),
  ],
})
const question = flow.questions[0]!
const renamed = toyFlow({
  version: 3,
  questions: [
    { ...question, options: question.options.map((o) => (o.id === 'teams' ? { ...o, was: ['squads'] } : o)) },
    ...flow.questions.slice(1),
  ],
})

test('a link is readable ids in the flow’s own order', () => {
  const link = encodeLink(flow, { draw: 'no', priority: ['innovation', 'cost'], target: 'teams' })
  expect(link).toBe('v=3&target=teams&priority=cost.innovation&draw=no')
})

test('answers that do not count, and ids the flow does not know, are not put in a link', () => {
  expect(encodeLink(flow, { target: 'people', draw: 'yes', gone: 'yes' })).toBe('v=3&target=people')
  expect(encodeLink(flow, {})).toBe('v=3')
})

test('figures and settings travel with the answers', () => {
  const link = encodeLink(
    flow,
    { target: 'teams' },
    { numbers: { n_people: 60, icc: 0.05 }, choices: { mode: 'web' } },
  )
  expect(link).toBe('v=3&target=teams&n.n_people=60&n.icc=0.05&c.mode=web')
  const { answers, workings, ignored } = decodeLink(flow, link)
  expect({ answers, ignored }).toEqual({ answers: { target: 'teams' }, ignored: [] })
  expect(workings).toMatchObject({ numbers: { n_people: 60, icc: 0.05 }, choices: { mode: 'web' } })
  expect(decodeLink(flow, 'v=3&target=teams').workings).toBeUndefined()
})

test('a link may be made for reading', () => {
  expect(decodeLink(flow, 'v=3&target=teams&r=1')).toMatchObject({
    toRead: true,
    answers: { target: 'teams' },
  })
  expect(decodeLink(flow, 'v=3&target=teams&r=yes').toRead).toBeUndefined()
})

test.each(['n.a=NaN', 'n.a=', 'n.a=0x10g', 'n.a=1e999', 'n.=3', 'n.__proto__=3', 'c.a=<b>', 'n.a=1&n.a=2'])(
  'a figure that is none (%s) is left out and reported',
  (pair) => {
    const { workings, ignored } = decodeLink(flow, `v=3&target=teams&${pair}`)
    expect(ignored).toHaveLength(1)
    expect(Object.values(workings?.numbers ?? {}).filter((figure) => figure !== 1)).toEqual([])
  },
)

test('what was renamed is carried over and reported', () => {
  const { answers, notes, ignored } = decodeLink(renamed, 'v=1&target=squads&lottery=yes')
  expect(answers).toEqual({ target: 'teams', draw: 'yes' })
  expect(notes.map(({ kind }) => kind)).toEqual(['older-version', 'renamed-option', 'renamed-question'])
  expect(ignored).toEqual([])
})

describe('what cannot be used is left out, with the reason', () => {
  test.each([
    ['target=teams&nonsense=yes', { target: 'teams' }, [['nonsense', 'no-such-question']]],
    ['target=sharks', {}, [['target=sharks', 'no-such-option']]],
    ['target=teams.people', {}, [['target=teams.people', 'no-such-option']]],
    ['priority=cost.sharks', { priority: ['cost'] }, [['priority=sharks', 'no-such-option']]],
    ['priority=cost.none', { priority: ['cost'] }, [['priority=none', 'not-alone']]],
    ['target=teams&target=people', { target: 'teams' }, [['target=people', 'twice']]],
    ['target', {}, [['target', 'not-a-pair']]],
    ['target=', {}, [['target=', 'bad-value']]],
    ['target=teams=people', {}, [['target=teams=people', 'not-a-pair']]],
    ['priority=cost..innovation', {}, [['priority=cost..innovation', 'bad-value']]],
    ['__proto__=teams', {}, [['__proto__=teams', 'bad-name']]],
    ['constructor=teams', {}, [['constructor', 'no-such-question']]],
    ['target=constructor', {}, [['target=constructor', 'no-such-option']]],
    ['target=<b>', {}, [['target=<b>', 'bad-value']]],
    ['target=\u202eteams', {}, [['target=?teams', 'bad-value']]],
    [`target=${'a'.repeat(65)}`, {}, [[`target=${'a'.repeat(33)}…`, 'bad-value']]],
    [`target=${'a'.repeat(9000)}`, {}, [[`target=${'a'.repeat(33)}…`, 'too-long']]],
  ])('%s', (query, answers, ignored) => {
    const opened = decodeLink(flow, query)
    expect(opened.answers).toEqual(answers)
    expect(opened.ignored.map(({ what, why }) => [what, why])).toEqual(ignored)
  })

  test('and a long list of such things is cut short', () => {
    const query = Array.from({ length: 400 }, (_, n) => `x${n}=y`).join('&')
    expect(decodeLink(flow, query).ignored.length).toBeLessThanOrEqual(20)
  })
})

test('a link that some program has escaped is still read', () => {
  expect(decodeLink(flow, 'v%3D3%26target%3Dteams').answers).toEqual({ target: 'teams' })
  expect(decodeLink(flow, 'v=3&amp;target=teams').answers).toEqual({ target: 'teams' })
  expect(decodeLink(flow, 'target=teams&draw=%E0%A4%A').answers).toEqual({ target: 'teams' })
})

test('a version nobody could have written is taken as today’s', () => {
  for (const version of ['0', '-1', '1e9', 'x', '']) {
    expect(decodeLink(flow, `v=${version}&target=teams`).notes).toEqual([])
  }
})

test('whatever was answered comes through a link unchanged', () => {
  const scene = randomFlow.chain((of) => fc.tuple(fc.constant(of), randomAnswers(of)))
  fc.assert(
    fc.property(scene, ([of, answers]) => {
      const opened = decodeLink(of, encodeLink(of, answers))
      expect(opened.answers).toEqual(resolve(of, answers).answers)
      expect(opened.ignored).toEqual([])
      expect(encodeLink(of, opened.answers)).toBe(encodeLink(of, answers))
    }),
    { numRuns: 200 },
  )
})

test('no link whatever throws, or gets anything past the flow', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'target',
      'priority',
      'v',
      'teams',
      'cost',
      '=',
      '&',
      '.',
      '%',
      '__proto__',
      'toString',
      '\u0000',
    ),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      (query) => {
        const { answers, ignored } = decodeLink(flow, query)
        expect(resolve(flow, answers).invalid).toEqual([])
        expect(resolve(flow, answers).unknown).toEqual([])
        for (const { what } of ignored) expect(what).toMatch(/^[\x20-\x7e]{0,40}…?$/)
        expect(Object.getPrototypeOf(answers)).toBe(Object.prototype)
      },
    ),
    { numRuns: 500 },
  )
})
